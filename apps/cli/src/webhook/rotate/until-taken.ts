import { setTimeout as sleep } from "node:timers/promises";
import { exitCodes } from "../../errors/exit-codes.ts";
import { ExplainedError } from "../../errors/explained-error.ts";
import { duration } from "../../output/duration.ts";
import type { Webhook } from "../../output/webhook.ts";
import { findTakenForm, sendSigned } from "../probe/challenge.ts";

/** Milliseconds between two looks at a receiver. */
const EVERY = 1_000;

/**
 * Asks the receiver until it takes what a new secret signs: only then can the webhook have it without losing a delivery.
 *
 * @param onWaiting told once, when it does not yet
 * @throws {ExplainedError} when it does not in time, or cannot be asked from here
 */
export async function untilTaken(
  { id, url, secret: old }: Webhook,
  secret: string,
  circumstances: { readonly limit: number; readonly signal: AbortSignal; readonly onWaiting: () => void },
): Promise<void> {
  const { limit, signal, onWaiting } = circumstances;
  const challenge = { webhook: id, url, signal };
  const end = performance.now() + limit;
  const form = (await findTakenForm(challenge, old)) ?? (await findTakenForm(challenge, secret));
  signal.throwIfAborted();
  if (form === undefined) throw unknown(url);
  for (let isFirst = true; ; isFirst = false) {
    if ((await sendSigned(challenge, secret, form)).isAnswered) return;
    signal.throwIfAborted();
    if (performance.now() + EVERY > end) throw untaken(url, limit);
    if (isFirst) onWaiting();
    await sleep(EVERY, undefined, { signal });
  }
}

function unknown(url: string): ExplainedError {
  return new ExplainedError({
    name: "ReceiverUnknownError",
    message: `${url} does not answer a challenge signed with the present secret, so nothing tells whether it takes the new one`,
    next: "Run `agent-events doctor`; or make sure yourself that it takes both secrets, and add --unchecked. Nothing was changed.",
    exitCode: exitCodes.setup,
  });
}

function untaken(url: string, limit: number): ExplainedError {
  return new ExplainedError({
    name: "SecretUntakenError",
    message: `${url} did not take the new secret within ${duration(limit)}, so the webhook keeps the old one`,
    next: "Give the receiver both, the new one first, start it again, and run the command again with the same secret.",
    exitCode: exitCodes.setup,
  });
}
