import { hmac } from "#hmac";
import { encodingOf, keyOf, type SignatureForm } from "./signature/forms.ts";

/** What {@link signDelivery} signs with. */
export interface SigningOptions {
  readonly secret: string;
  /** @default "text-hex" */
  readonly signatureForm?: SignatureForm | undefined;
}

/**
 * Signs a body as DevRev does, for tests and tools: the value of the header X-DevRev-Signature.
 *
 * @throws {ConfigurationError} when the secret is not what the form needs
 */
export async function signDelivery(
  body: Uint8Array | string,
  { secret, signatureForm = "text-hex" }: SigningOptions,
): Promise<string> {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  return hmac.sign(hmac.importKey(keyOf(secret, signatureForm)), bytes, encodingOf(signatureForm));
}
