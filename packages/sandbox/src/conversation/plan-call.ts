import { type Agent, isFaulty, type Plan } from "../agent/plan.ts";
import type { Core } from "../core.ts";
import { AgentError } from "../errors/agent-error.ts";
import { SandboxError } from "../errors/sandbox-error.ts";
import type { Recipient } from "../journal/records.ts";
import { checkPlan } from "./check-plan.ts";
import type { Execution } from "./draft.ts";

/** A call that an agent is asked about. */
export interface Planning extends Omit<Execution, "to"> {
  /** Undefined when the call names no target. */
  readonly to: Recipient | undefined;
  readonly attempt: number;
}

/** Stands in where nothing is delivered: an agent's mistake is one all the same. */
const NOBODY: Recipient = { kind: "webhook", id: "nobody" };

/**
 * Asks the agent, and remembers what was said unless it refuses.
 *
 * @throws {AgentError}
 */
export function planCall(core: Core, agent: Agent, planning: Planning): Plan {
  const { request, session, attempt, random, to = NOBODY } = planning;
  let plan: Plan;
  try {
    plan = agent({ request, history: [...session.turns], attempt, random: random.next });
  } catch (cause) {
    if (cause instanceof SandboxError) throw cause;
    throw new AgentError(`the agent threw: ${(cause as Error)?.message ?? cause}`, undefined, { cause });
  }
  checkPlan(core, plan, { ...planning, to });
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
