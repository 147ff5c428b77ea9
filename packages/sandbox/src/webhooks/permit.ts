import { refuse } from "../api/refusal.ts";
import type { Operation } from "../contract/operations.ts";
import { type Reach, whyNotThere } from "../deliver/loopback.ts";
import type { KeptWebhook } from "./webhook.ts";

/** Headers that every delivery has of its own, or that the connection is made of. */
const OWN = new Set([
  "connection",
  "content-length",
  "content-type",
  "expect",
  "host",
  "keep-alive",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "user-agent",
  "x-devrev-signature",
]);

/** What a header can carry: visible characters, spaces and tabs of Latin-1. */
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** @throws {Refusal} when deliveries cannot go to an address */
export function permitUrl(operation: Operation, url: string, deliverTo: Reach): void {
  const reason = whyNotThere(url, deliverTo);
  if (reason) throw refuse(operation, "value_not_permitted", { field_name: "url", reason, detail: reason });
}

/** @throws {Refusal} when a secret is not 8 to 32 bytes */
export function permitSecret(operation: Operation, secret: string): void {
  const { length } = Buffer.from(secret, "base64");
  if (length >= 8 && length <= 32) return;
  const detail = `secret: must be the base64 of 8 to 32 bytes, got ${length}`;
  throw refuse(operation, "invalid_field", { field_name: "secret", detail });
}

/** @throws {Refusal} when there are too many headers, or one cannot be sent */
export function permitHeaders(operation: Operation, headers: KeptWebhook["headers"]): void {
  if (headers.length > 8) {
    const detail = `headers: a webhook has at most 8, and this would make ${headers.length}`;
    throw refuse(operation, "invalid_field", { field_name: "headers", detail });
  }
  for (const { name, value } of headers) {
    const why = OWN.has(name.toLowerCase())
      ? `a delivery has its own ${name}`
      : VALUE.test(value)
        ? undefined
        : `the value of ${name} cannot be sent in a header`;
    if (why) throw refuse(operation, "value_not_permitted", { field_name: "headers", reason: why, detail: why });
  }
}
