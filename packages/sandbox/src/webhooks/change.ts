import type { WebhooksUpdateRequest } from "@agent-events/contract";
import type { KeptWebhook } from "./webhook.ts";

type Header = KeptWebhook["headers"][number];

/** Names of headers are the same in upper and lower case. */
const nameOf = ({ name }: Header): string => name.toLowerCase();

/** The event types of a webhook after a change. */
export function changeEventTypes(
  types: readonly string[],
  { set, add = [], remove = [] }: NonNullable<WebhooksUpdateRequest["event_types"]>,
): string[] {
  if (set) return [...new Set<string>(set)];
  return [...new Set([...types, ...add])].filter((type) => !remove.includes(type));
}

/** The headers of a webhook after a change: set first, then removed, then added. */
export function changeHeaders(
  headers: readonly Header[],
  { set, add = [], remove = [] }: NonNullable<WebhooksUpdateRequest["headers"]>,
): Header[] {
  const gone = new Set(remove.map((name) => name.toLowerCase()));
  const kept = (set ?? headers).filter((header) => !gone.has(nameOf(header)));
  return [...new Map([...kept, ...add].map((header) => [nameOf(header), header])).values()];
}
