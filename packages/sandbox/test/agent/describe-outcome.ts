import type { Outcome } from "../../src/agent/scenario/scenario.ts";

const times = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What must come of a scenario, as the table of the README says it. */
export function describeOutcome({ status, error, events, late, ...rest }: Outcome): string {
  const isLate = status === "succeeded" && events.includes("expired");
  return [
    `\`${status}\`${isLate ? ", late" : ""}${status === "failed" ? `: ${error}` : ""}`,
    rest.deadline !== undefined && `with a deadline of ${rest.deadline / 1_000} s`,
    rest.untimed && `with the receiver's \`untimed: "${rest.untimed}"\``,
    rest.calls !== 1 && `${rest.calls} calls`,
    rest.refused && times(rest.refused, "delivery refused", "deliveries refused"),
    rest.duplicates && times(rest.duplicates, "delivery known already", "deliveries known already"),
    rest.unmatched && times(rest.unmatched, "delivery unmatched", "deliveries unmatched"),
    late?.length && !isLate && times(late.length, "event late", "events late"),
    !late && "what is late depends on the order",
  ]
    .filter((part) => typeof part === "string")
    .join("; ");
}
