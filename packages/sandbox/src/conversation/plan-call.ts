import type { ExecuteRequest } from "@agent-events/contract";
import { type Agent, isFaulty, type Plan } from "../agent/plan.ts";
import type { Core } from "../core.ts";
import { AgentError } from "../errors/agent-error.ts";
import type { Random } from "../random.ts";
import type { Session } from "./memory.ts";

/** Copies of one delivery that go out at the same time, at most. */
const COPIES = 100;

/**
 * Asks the agent, and remembers what was said unless it refuses.
 *
 * @throws {AgentError}
 */
export function planCall(
  core: Core,
  agent: Agent,
  said: {
    readonly request: ExecuteRequest;
    readonly session: Session;
    readonly attempt: number;
    readonly random: Random;
  },
): Plan {
  const { request, session, attempt, random } = said;
  let plan: Plan;
  try {
    plan = agent({ request, history: [...session.turns], attempt, random: random.next });
  } catch (cause) {
    throw new AgentError(`the agent threw: ${(cause as Error)?.message ?? cause}`, undefined, { cause });
  }
  for (const [index, { copies }] of plan.deliveries.entries()) {
    if (!Number.isInteger(copies) || copies < 1 || copies > COPIES) {
      throw new AgentError(`deliveries[${index}].copies must be 1 to ${COPIES}, got ${copies}`);
    }
  }
  if (plan.acknowledgement.kind === "accept") {
    core.memory.add(session, { message: request.event.input_message.message, reply: replyOf(plan) });
  }
  return plan;
}

function replyOf({ deliveries }: Plan): string | undefined {
  const final = deliveries.find((delivery) => delivery.says["agent_response"] === "message" && !isFaulty(delivery));
  const message = final?.says["message"];
  return typeof message === "string" ? message : undefined;
}
