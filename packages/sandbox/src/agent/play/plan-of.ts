import type { Acknowledgement, Call, Plan, PlannedDelivery } from "../plan.ts";
import type { Refusal, Scenario } from "../scenario/scenario.ts";
import { saysOf } from "./says.ts";
import { fillAll } from "./template.ts";

/** What a scenario does with a call. The same call and the same random numbers give the same plan. */
export function planOf(scenario: Scenario, call: Call): Plan {
  const { after, last, refusals } = scenario.call;
  const refusal = refusalOf(refusals, call.attempt);
  if (refusal) {
    const { error, retryAfter } = refusal;
    return { acknowledgement: { kind: "refuse", error, retryAfter }, deliveries: [], shuffled: false };
  }
  const acknowledgement: Acknowledgement = { kind: "accept", after, last };
  return { acknowledgement, deliveries: deliveriesOf(scenario, call), shuffled: scenario.shuffled };
}

/** What a scenario delivers once the call is accepted, for whoever has no call to answer. */
export function deliveriesOf(scenario: Scenario, call: Call): PlannedDelivery[] {
  return scenario.deliveries.map(({ saying, set, ...rest }) => ({
    ...rest,
    says: saysOf(fillAll(saying, call), call.random),
    set: fillAll(set, call),
  }));
}

/** One refusal after the other, then one call that is accepted, then all over again. */
function refusalOf(refusals: readonly Refusal[], attempt: number): Refusal | undefined {
  const round = refusals.reduce((sum, { times }) => sum + times, 1);
  let left = Number.isFinite(round) ? (attempt - 1) % round : attempt - 1;
  for (const refusal of refusals) {
    if (left < refusal.times) return refusal;
    left -= refusal.times;
  }
  return undefined;
}
