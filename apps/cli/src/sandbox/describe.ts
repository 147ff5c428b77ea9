import type { RecordedAttempt, RecordedCall, RecordedDelivery } from "@agent-events/sandbox";

/** A call that has been answered, in one line. */
export function describeCall({ method, path, answer, duration, session, note }: RecordedCall): string {
  const status = answer ? `${answer.status}` : "triggered";
  const took = duration === undefined ? "" : `${Math.round(duration)} ms`;
  return [`${method} ${path}`, status, took, session && tail(session), note].filter(Boolean).join("  ");
}

/** An attempt of a delivery, in one line, with its time against what DevRev waits. */
export function describeAttempt(
  delivery: RecordedDelivery,
  { number, copy, ok, right, answer, outcome, duration }: RecordedAttempt,
  timeout: number,
): string {
  const which = number === 0 ? "sent again" : `attempt ${number}`;
  const copies = delivery.copies > 1 ? ` of copy ${copy}` : "";
  const came = ok && right && answer ? `${answer.status}` : outcome;
  return [
    tail(delivery.to.id),
    kindOf(delivery.body),
    which + copies,
    came,
    `${Math.round(duration)} of ${timeout} ms`,
  ].join("  ");
}

/** The last part of a DevRev id, which tells it from its like: `webhook/1`. */
export const tail = (id: string): string => id.split(":").at(-1) ?? id;

/** What a body says it is: `verify`, `skill_triggered`, `message`; a scenario may have made it something else. */
export function kindOf(body: string): string {
  const { type, payload, ai_agent_response } = Object(JSON.parse(body));
  const response = Object(ai_agent_response ?? Object(payload).ai_agent_response);
  const kind = response.agent_response === "progress" ? Object(response.progress).progress_state : undefined;
  return String(kind ?? response.agent_response ?? type ?? "nothing");
}
