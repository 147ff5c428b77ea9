import { SignatureError } from "../errors/signature-error.ts";
import { findSignatureForm, signs } from "./find.ts";
import { isSignature, type SignatureForm } from "./forms.ts";
import { rewritings } from "./rewritings.ts";

/** Bytes. Searching costs some ten signatures: not to be had for a body that anyone may send. */
const LARGEST = 64 * 1024;

/** Why a signature does not fit, as far as that can be found out by looking for a small change that makes it fit. */
export async function explain(
  bytes: Uint8Array,
  signature: string,
  secrets: readonly string[],
  form: SignatureForm,
): Promise<SignatureError> {
  if (!isSignature(signature, "hex") && !isSignature(signature, "base64")) return new SignatureError("malformed");
  if (bytes.length > LARGEST) return new SignatureError("mismatch");
  for (const secret of secrets) {
    const bare = secret.trim();
    if (bare !== secret && (await signs(bare, form, bytes, signature))) return new SignatureError("white-space");
    const found = await findSignatureForm({ secret: bare, body: bytes, signature });
    if (found) return new SignatureError("other-form", `set signatureForm to "${found}"`);
  }
  for (const rewritten of rewritings(bytes)) {
    for (const secret of secrets) {
      if (await signs(secret, form, rewritten, signature)) return new SignatureError("rewritten-body");
    }
  }
  return new SignatureError("mismatch");
}
