import type { RunEvent } from "@agent-events/runs";
import type { DeskEvent } from "../event.ts";

/** An event of a run, without what a delivery says of its way here. */
export function toDeskEvent(event: RunEvent): DeskEvent {
  const { seq, at, late } = event;
  return { ...said(event), seq, at, late } as DeskEvent;
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
      const { skillName, args, thought, workflow, workflowRun } = event;
      return { kind, skillName, args, thought, workflow, workflowRun };
    }
    case "skill-executed": {
      const { skillName, output, args, metadata } = event;
      return { kind, skillName, output, args, metadata };
    }
    case "suggestions":
      return { kind, suggestions: event.suggestions };
    case "generation-started":
      return { kind, requestId: event.requestId };
    case "message":
      return { kind, message: event.message };
    case "error":
      return { kind, error: event.error };
    case "unknown":
      return { kind, name: event.name, raw: event.raw };
  }
}
