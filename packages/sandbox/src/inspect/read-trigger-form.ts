import type { Trigger } from "../control/trigger.ts";

/** Reads what the trigger form asks for; a field that is empty says nothing. */
export function readTriggerForm(form: Readonly<Record<string, unknown>>): Trigger {
  const field = (name: string) => {
    const value = form[name];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const [, kind, id] = /^(webhook|event-source) (.*)$/s.exec(field("to") ?? "") ?? [];
  return {
    scenario: field("scenario"),
    message: field("message"),
    sessionObject: field("session"),
    webhook: kind === "webhook" ? id : undefined,
    eventSource: kind === "event-source" ? id : undefined,
  };
}
