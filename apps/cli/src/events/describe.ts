import type { DeskEvent } from "../desk/event.ts";

/** What an event says, in one line; the arguments and results of skills are JSON. */
export function describe(event: DeskEvent): string {
  switch (event.kind) {
    case "acknowledged":
      return event.session;
    case "unconfirmed":
    case "refused":
      return event.reason;
    case "stopped":
      return "";
    case "expired":
      return event.limit;
    case "skill-triggered":
      return [event.skillName, JSON.stringify(event.args), event.thought].filter(Boolean).join("  ");
    case "skill-executed":
      return `${event.skillName}  ${JSON.stringify(event.output)}`;
    case "suggestions":
      return event.suggestions.join(" | ");
    case "generation-started":
      return event.requestId;
    case "message":
      return event.message;
    case "error":
      return event.error;
    case "unknown":
      return `${event.name ?? ""}  ${JSON.stringify(event.raw)}`;
  }
}
