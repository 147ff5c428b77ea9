import type { Plan, PlannedDelivery } from "../agent/plan.ts";
import type { Core } from "../core.ts";
import { AgentError } from "../errors/agent-error.ts";
import { draft, type Execution } from "./draft.ts";

/** Copies of one delivery that go out at the same time, at most. */
const COPIES = 100;

/**
 * Sees to it that a plan can be carried out, as long as its call can still be answered with an error. Each delivery is written
 * once to that end: what JSON cannot hold is found by nothing else.
 *
 * @throws {AgentError}
 */
export function checkPlan(core: Core, { deliveries }: Plan, execution: Execution): void {
  for (const [index, planned] of deliveries.entries()) {
    const { copies } = planned;
    if (!Number.isInteger(copies) || copies < 1 || copies > COPIES) {
      throw new AgentError(`deliveries[${index}].copies must be 1 to ${COPIES}, got ${copies}`);
    }
    try {
      write(core, planned, execution);
    } catch (cause) {
      const [why] = (cause as Error).message.split("\n");
      throw new AgentError(`deliveries[${index}] cannot be written: ${why}`, undefined, { cause });
    }
  }
}

const write = (core: Core, planned: PlannedDelivery, execution: Execution) =>
  draft(core, planned, execution, core.clock.now(), execution.random.fork("check"));
