import type { Output } from "@agent-events/client";
import type { ExecuteRequest } from "../request/read-request.ts";
import type { Line } from "./print.ts";

type Session = Output<"/ai-agents.events.execute-async">["session"];

/** What a call that was acknowledged tells: the session, and where the answer will go. Of the answer itself nothing is known. */
export function describeSession({ id, display_id }: Session, request: ExecuteRequest): readonly Line[] {
  return [
    ["session", id],
    ["display id", display_id],
    ["next", whatComes(request)],
  ];
}

function whatComes({ target, webhook_target, event_source_target }: ExecuteRequest): string {
  const webhook = target !== "event_source_target" && webhook_target && `webhook ${webhook_target.webhook}`;
  const source =
    target !== "webhook_target" && event_source_target && `event source ${event_source_target.event_source}`;
  const targets = [webhook, source].filter(Boolean).join(" or ");
  return targets
    ? `The message was accepted; the agent's answer comes later, as deliveries to ${targets}.`
    : "The message was accepted, but the request names no target for the answer: see --webhook and --event-source.";
}
