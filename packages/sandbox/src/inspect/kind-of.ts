import type { RecordedDelivery } from "../journal/records.ts";

/** What a delivery tells: `verify`, or the kind of agent response that its body has, whichever envelope it is in. */
export function kindOf({ type, body }: RecordedDelivery): string {
  if (type === "verify") return type;
  try {
    const json = JSON.parse(body);
    const { agent_response: kind } = (json.payload ?? json).ai_agent_response;
    return typeof kind === "string" ? kind : NONE;
  } catch {
    return NONE;
  }
}

/** Of a body in which a fault has taken the kind away. */
const NONE = "no kind";
