import { hmac } from "#hmac";
import { encodingOf, isSignature, keyOf, type SignatureForm, signatureForms } from "./forms.ts";

/** A delivery that really came, to find out from it which form its signature has. */
export interface SignedDelivery {
  /** The webhook's secret, as `webhooks.get` tells it. */
  readonly secret: string;
  /** The body as it came. */
  readonly body: Uint8Array | string;
  /** The value of its X-DevRev-Signature header. */
  readonly signature: string;
}

/**
 * Finds which form the signature of a real delivery has, to pin it as `signatureForm`. Do it once, with a delivery whose
 * origin you know, never for each request.
 *
 * @returns undefined when no form fits: then the secret or the body is another
 */
export async function findSignatureForm({
  secret,
  body,
  signature,
}: SignedDelivery): Promise<SignatureForm | undefined> {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  for (const form of signatureForms) {
    if (await signs(secret, form, bytes, signature)) return form;
  }
  return undefined;
}

/** Whether this secret signs these bytes so, in this form; false when the form cannot be used with the secret. */
export async function signs(
  secret: string,
  form: SignatureForm,
  bytes: Uint8Array,
  signature: string,
): Promise<boolean> {
  const encoding = encodingOf(form);
  if (!isSignature(signature, encoding)) return false;
  try {
    return await hmac.verify(hmac.importKey(keyOf(secret, form)), bytes, signature, encoding);
  } catch {
    return false;
  }
}
