import type { Agent, PlannedDelivery } from "../agent/plan.ts";
import { ConfigurationError } from "../errors/configuration-error.ts";

/** The fields that a body has in the wrapped envelope. */
const WRAPPED = ["type", "ai_agent_response"];

/**
 * The same agent, of whose deliveries some fields are set to something else.
 *
 * @param set values by path
 * @param isWrapped whether a delivery goes out in the wrapped envelope
 * @returns an agent that throws a {@link ConfigurationError} when a delivery has no such field
 */
export function overriding(
  agent: Agent,
  set: Readonly<Record<string, unknown>>,
  isWrapped: (planned: PlannedDelivery) => boolean,
): Agent {
  const flatOnly = Object.keys(set).find((path) => !WRAPPED.includes(path.split(".", 1)[0] ?? ""));
  return (call) => {
    const plan = agent(call);
    if (flatOnly !== undefined && plan.deliveries.some(isWrapped)) {
      const reason = `${flatOnly} cannot be set: in the wrapped envelope a delivery has only ${WRAPPED.join(" and ")}`;
      throw new ConfigurationError(reason, "set a field of those, or have another scenario delivered, flat");
    }
    return { ...plan, deliveries: plan.deliveries.map((one) => ({ ...one, set: { ...one.set, ...set } })) };
  };
}
