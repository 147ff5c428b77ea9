import { createHash } from "node:crypto";
import { type SignatureForm, signDelivery } from "@agent-events/receiver";
import type { RecordedDelivery } from "../journal/records.ts";

/** Why nothing can be signed with a secret; undefined when it can. */
export function whyNoKey(secret: string, form: SignatureForm): string | undefined {
  if (secret === "") return "the secret is empty";
  const isBase64 = /^[A-Za-z0-9+/]+={0,2}$/.test(secret) && secret.replace(/=+$/, "").length % 4 !== 1;
  return form.startsWith("text") || isBase64 ? undefined : `the secret is not the base64 that ${form} needs`;
}

/** The signature header of one attempt: right, or wrong in the way that the delivery asks for. */
export async function signatureHeader(
  body: string,
  how: RecordedDelivery["signature"],
  secret: string,
  signatureForm: SignatureForm,
): Promise<Record<string, string>> {
  if (how === "missing") return {};
  if (how === "malformed") return { "x-devrev-signature": "not-a-signature" };
  const key = how === "valid" ? secret : createHash("sha256").update(secret).digest("base64");
  return { "x-devrev-signature": await signDelivery(body, { secret: key, signatureForm }) };
}
