import { exitCodes } from "../errors/exit-codes.ts";
import { ExplainedError } from "../errors/explained-error.ts";
import { UsageError } from "../errors/usage-error.ts";
import type { Io } from "../io.ts";
import { checkAgent } from "./checks/agent.ts";
import { checkClock } from "./checks/clock.ts";
import { checkGateway } from "./checks/gateway.ts";
import { checkNode } from "./checks/node.ts";
import { checkReceiver } from "./checks/receiver.ts";
import { checkRedis } from "./checks/redis.ts";
import { checkSecret } from "./checks/secret.ts";
import { checkSignature } from "./checks/signature.ts";
import { checkStore } from "./checks/store.ts";
import { checkToken } from "./checks/token.ts";
import { checkWebhook } from "./checks/webhook.ts";
import type { Check, Finding } from "./finding.ts";
import type { DoctorFlags } from "./options.ts";
import { show } from "./show.ts";
import { createWorld } from "./world.ts";

/** In the order in which one thing rests on another. */
const CHECKS: readonly Check[] = [
  ...[checkNode, checkToken, checkClock, checkAgent],
  ...[checkWebhook, checkSecret, checkSignature, checkReceiver],
  ...[checkStore, checkRedis, checkGateway],
];

/**
 * Looks at everything that answers need to arrive, and tells of each thing whether it is right.
 *
 * @throws {ExplainedError} when something is not
 */
export async function doctor(flags: DoctorFlags, io: Io): Promise<void> {
  if ((flags.delivery === undefined) !== (flags.signature === undefined)) {
    throw new UsageError("--delivery and --signature belong together", "Give both, as the delivery came with them.");
  }
  const world = createWorld(flags, io);
  const findings = (await Promise.all(CHECKS.map((check) => check(world)))).flat();
  io.signal.throwIfAborted();
  show(findings, flags, io);
  judge(findings);
}

function judge(findings: readonly Finding[]): void {
  const wrong = findings.filter(({ status }) => status === "fail");
  const [first] = wrong;
  if (!first) return;
  throw new ExplainedError({
    name: "UnhealthyError",
    message: `${wrong.length} of ${findings.length} checks failed: ${wrong.map(({ check }) => check).join(", ")}`,
    next: first.fix ?? "Correct it, and run the command again.",
    exitCode: exitCodes.unhealthy,
  });
}
