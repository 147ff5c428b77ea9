import type { ExecuteRequest } from "@agent-events/contract";
import type { PlannedDelivery } from "../agent/plan.ts";
import type { Session } from "../conversation/memory.ts";
import { setPath } from "./set-path.ts";

/** What surrounds an event in the flat envelope. */
export interface Envelope {
  readonly id: string;
  readonly webhook_id: string;
  readonly timestamp: string;
}

/** The body of a delivery: what the agent says of a call, in an envelope, and then whatever the plan makes wrong with it. */
export function compose(
  planned: PlannedDelivery,
  { agent, agent_version, client_metadata, session_object }: ExecuteRequest,
  session: Session,
  envelope: Envelope,
  form: "flat" | "wrapped",
): string {
  const response = { agent, agent_version, client_metadata, session: session.id, session_object, ...planned.says };
  const kept = Object.entries(response).filter(([name]) => !planned.omit.includes(name));
  const flat = { ...envelope, type: "ai_agent_response", ai_agent_response: Object.fromEntries(kept) };
  // A copy, since what the agent says is the agent's.
  const body = JSON.parse(JSON.stringify(flat)) as typeof flat;
  for (const [path, value] of Object.entries(planned.set)) setPath(body, path, value);
  const { type, ai_agent_response } = body;
  return JSON.stringify(form === "flat" ? body : { payload: { type, ai_agent_response } });
}
