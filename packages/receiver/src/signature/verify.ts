import { hmac } from "#hmac";
import { SignatureError } from "../errors/signature-error.ts";
import { explain } from "./explain.ts";
import { encodingOf, isSignature, keyOf, type SignatureForm } from "./forms.ts";
import type { Key } from "./hmac.ts";

/** The header of every delivery, the verify request included. */
export const SIGNATURE_HEADER = "x-devrev-signature";

/**
 * Resolves with the index of the secret that the signature was made with.
 *
 * @param header the value of X-DevRev-Signature; several of them come joined by commas
 * @throws {SignatureError} which says why, where that can be known
 */
export type Verifier = (bytes: Uint8Array, header: string | null | undefined) => Promise<number>;

/** @throws {ConfigurationError} when a secret is not what the form needs */
export function createVerifier(secrets: readonly string[], form: SignatureForm): Verifier {
  const keys = secrets.map((secret) => hmac.importKey(keyOf(secret, form)));
  const encoding = encodingOf(form);
  return async (bytes, header) => {
    if (!header) throw new SignatureError("missing");
    if (header.includes(",")) throw new SignatureError("repeated");
    if (!keys.length) throw new SignatureError("no-secret");
    if (isSignature(header, encoding)) {
      for (let index = 0; index < keys.length; index++) {
        const matches = hmac.verify(keys[index] as Key, bytes, header, encoding);
        if (matches === true || (await matches)) return index;
      }
    }
    throw await explain(bytes, header, secrets, form);
  };
}
