import type { components } from "@agent-events/gateway-client";
import type { RunEvent } from "@agent-events/runs";

type WireEvent = components["schemas"]["run-event"];
type WireOf<Kind extends WireEvent["kind"]> = Extract<WireEvent, { kind: Kind }>;
type Workflow = Extract<RunEvent, { kind: "skill-triggered" }>["workflow"];

/** Milliseconds since 1970 as the contract has times. */
export function toTime(at: number): string {
  return new Date(at).toISOString();
}

/** An event as the contract has it. */
export function toEvent(event: RunEvent): WireEvent {
  const { seq, late, kind } = event;
  return { seq, at: toTime(event.at), late, kind, ...contentOf(event) } as WireEvent;
}

/** What an event says besides what all of them say. Fields that are undefined are left out by JSON. */
function contentOf(event: RunEvent): object {
  switch (event.kind) {
    case "acknowledged":
      return { session: event.session } satisfies Content<"acknowledged">;
    case "unconfirmed":
    case "refused":
      return { reason: event.reason } satisfies Content<"refused">;
    case "expired":
      return { limit: event.limit } satisfies Content<"expired">;
    case "skill-triggered": {
      const { skillName: skill_name, args, thought, workflow, workflowRun } = event;
      return { skill_name, args, thought, workflow: toWorkflow(workflow), workflow_run: toWorkflow(workflowRun) };
    }
    case "skill-executed": {
      const { skillName: skill_name, output, args, metadata } = event;
      return { skill_name, output, args, metadata };
    }
    case "suggestions":
      return { suggestions: event.suggestions };
    case "generation-started":
      return { request_id: event.requestId } satisfies Content<"generation-started">;
    case "message":
      return { message: event.message } satisfies Content<"message">;
    case "error":
      return { error: event.error } satisfies Content<"error">;
    case "unknown":
      return { type: event.name, raw: event.raw ?? null };
    default:
      return {};
  }
}

type Content<Kind extends WireEvent["kind"]> = Omit<WireOf<Kind>, "seq" | "at" | "late" | "kind">;

function toWorkflow(workflow: Workflow): object | undefined {
  return workflow && { id: workflow.id, display_id: workflow.displayId };
}
