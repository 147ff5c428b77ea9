import { ConfigurationError } from "../errors/configuration-error.ts";

/**
 * How a signature is made and written: the HMAC-SHA256 is keyed with the `text` of the secret as it stands, or with the bytes
 * that it is the base64 of (`decoded`), and written in lower-case `hex` or in `base64`. DevRev's own example is `text-hex`.
 */
export type SignatureForm = "text-hex" | "text-base64" | "decoded-hex" | "decoded-base64";

export const signatureForms: readonly SignatureForm[] = ["text-hex", "text-base64", "decoded-hex", "decoded-base64"];

export type Encoding = "hex" | "base64";

export const encodingOf = (form: SignatureForm): Encoding => (form.endsWith("hex") ? "hex" : "base64");

// In base64 the last of 43 digits carries two bits too many: they must be 0, or four texts would be one signature.
const shapes = { hex: /^[0-9a-f]{64}$/, base64: /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/ };

/** Whether a text can be 32 bytes in this encoding, written in the one way that they are. */
export function isSignature(text: string, encoding: Encoding): boolean {
  return shapes[encoding].test(text);
}

/**
 * The bytes that key the HMAC.
 *
 * @throws {ConfigurationError} when the form needs base64 and the secret is not, or when there are none
 */
export function keyOf(secret: string, form: SignatureForm): Uint8Array {
  let key: Uint8Array | undefined;
  if (form.startsWith("text")) key = new TextEncoder().encode(secret);
  else if (/^[A-Za-z0-9+/]+={0,2}$/.test(secret) && secret.length % 4 !== 1) {
    key = Uint8Array.from(atob(secret.replace(/=+$/, "")), (character) => character.charCodeAt(0));
  }
  if (!key?.length) {
    throw new ConfigurationError(`a secret is not the base64 that signatureForm "${form}" needs`, "copy it again");
  }
  return key;
}
