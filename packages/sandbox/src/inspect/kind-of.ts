import type { RecordedDelivery } from "../journal/records.ts";

/**
 * What a delivery tells: `verify`, or the kind of agent response that its body has, whichever envelope it is in. Of a progress
 * that is which one.
 */
export function kindOf({ type, body }: RecordedDelivery): string {
  if (type === "verify") return type;
  try {
    const json = JSON.parse(body);
    const { agent_response: kind, progress } = (json.payload ?? json).ai_agent_response;
    const state = kind === "progress" ? Object(progress).progress_state : undefined;
    return [state, kind].find((one) => typeof one === "string") ?? NONE;
  } catch {
    return NONE;
  }
}

/** Of a body in which a fault has taken the kind away. */
const NONE = "no kind";
