import type { Delivery } from "./delivery.ts";
import { isObject } from "./fields.ts";

/** Writes JSON with the fields of objects in one order. The nesting of a delivery is bounded, so this cannot overflow. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const names = Object.keys(value).filter((name) => value[name] !== undefined);
  return `{${names
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`)
    .join()}}`;
}

/**
 * The SHA-256 of what a delivery says, in hex, to tell repetitions by when there is no id, as in the envelope of an event
 * source. Its timestamp, the order of its fields and its white space do not count. It is a guess: an agent may well say the
 * same thing twice.
 */
export async function digestDelivery({ raw }: Delivery): Promise<string> {
  const body = isObject(raw) ? { ...raw, timestamp: undefined } : raw;
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(canonical(body)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
