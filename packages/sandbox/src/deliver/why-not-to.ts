import type { Core } from "../core.ts";
import type { Recipient } from "../journal/records.ts";
import { whyNot } from "../webhooks/webhook.ts";
import { HOW_TO_REGISTER } from "./event-sources.ts";

/** Why events do not go to a recipient at this moment; undefined when they do. */
export function whyNotTo({ webhooks, eventSources }: Core, to: Recipient): string | undefined {
  if (to.kind === "webhook") return whyNot(webhooks.get(to.id));
  return eventSources.has(to.id) ? undefined : `nothing is registered for this event source; ${HOW_TO_REGISTER}`;
}
