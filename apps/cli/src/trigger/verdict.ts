import { exitCodes } from "../errors/exit-codes.ts";
import { ExplainedError } from "../errors/explained-error.ts";
import type { Handed } from "./relay.ts";

/**
 * Nothing, when all deliveries were answered as they should be.
 *
 * @throws {ExplainedError} when one was not, or there was no answer at all
 */
export function judge(all: readonly Handed[], to: string): void {
  const wrong = all.filter(({ expected, answer }) => !expected.isRight(answer));
  const [first] = wrong;
  if (!first) return;
  if (first.answer.status === undefined && all.every(({ answer }) => answer.status === undefined)) {
    throw new ExplainedError({
      name: "ReceiverSilentError",
      message: `${to} answered none of ${all.length === 1 ? "1 delivery" : `${all.length} deliveries`}: ${first.answer.reason}`,
      next: "Start the receiver, and let it answer within 3 seconds: DevRev waits no longer.",
      exitCode: exitCodes.noAnswer,
    });
  }
  throw new ExplainedError({
    name: "BadAnswersError",
    message: `${wrong.length} of ${all.length} deliveries were not answered as they should be`,
    next: nextStep(first),
    exitCode: exitCodes.badAnswers,
  });
}

function nextStep({ delivery, answer, expected }: Handed): string {
  if (answer.status === undefined)
    return "Answer first and work later: DevRev gives up after 3 seconds, and sends it again.";
  if (delivery.signature !== "valid")
    return "Check the signature of the raw bytes before anything else, and answer 401.";
  if (answer.status === 401)
    return "Give the receiver the secret that was signed with, and let it check the raw bytes of the body.";
  if (expected.status === "200")
    return "Answer 200, and nothing else, once the delivery is stored: anything else makes DevRev send it again.";
  return `The first should have been answered ${expected.status}.`;
}
