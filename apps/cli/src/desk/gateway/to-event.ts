import type { RunEvent } from "@agent-events/gateway-client";
import type { DeskEvent, Workflow } from "../event.ts";

/** An event of a gateway. One of a kind that this program does not know is `unknown`, with all that came. */
export function toDeskEvent(event: RunEvent): DeskEvent {
  const { seq, at, late } = event;
  return { ...said(event), seq, at: Date.parse(at), late } as DeskEvent;
}

function said(event: RunEvent): object {
  const { kind } = event;
  switch (event.kind) {
    case "acknowledged":
      return { kind, session: event.session };
    case "unconfirmed":
    case "refused":
      return { kind, reason: event.reason };
    case "stopped":
      return { kind };
    case "expired":
      return { kind, limit: event.limit };
    case "skill-triggered": {
      const { skill_name: skillName, args, thought, workflow, workflow_run } = event;
      return { kind, skillName, args, thought, workflow: toWorkflow(workflow), workflowRun: toWorkflow(workflow_run) };
    }
    case "skill-executed": {
      const { skill_name: skillName, output, args, metadata } = event;
      return { kind, skillName, output, args, metadata };
    }
    case "suggestions":
      return { kind, suggestions: event.suggestions };
    case "generation-started":
      return { kind, requestId: event.request_id };
    case "message":
      return { kind, message: event.message };
    case "error":
      return { kind, error: event.error };
    case "unknown":
      return { kind, name: event.type, raw: event.raw };
    default:
      return { kind: "unknown", name: kind, raw: event };
  }
}

function toWorkflow(workflow: { readonly id: string; readonly display_id?: string } | undefined): Workflow | undefined {
  return workflow && { id: workflow.id, displayId: workflow.display_id };
}
