import type { DeskEvent } from "../desk/event.ts";
import { duration } from "../output/duration.ts";

/** What is told of an event, as one line with a label; undefined where the outcome tells it. */
export function lineOf(event: DeskEvent, took: number | undefined): readonly [label: string, text: string] | undefined {
  switch (event.kind) {
    case "acknowledged":
      return ["accepted", event.session];
    case "unconfirmed":
      return ["unconfirmed", `${event.reason}; its deliveries are waited for all the same`];
    case "skill-triggered":
      return ["skill", event.thought ? `${event.skillName}: ${event.thought}` : event.skillName];
    case "skill-executed":
      return ["skill", `${event.skillName}, done${took === undefined ? "" : ` in ${duration(took)}`}`];
    case "suggestions":
      return ["suggestions", event.suggestions.join(" | ")];
    case "generation-started":
      return ["writing", "the answer"];
    case "unknown":
      return ["unknown", event.name ?? "a notification without a name"];
    default:
      return undefined;
  }
}
