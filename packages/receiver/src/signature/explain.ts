import { SignatureError } from "../errors/signature-error.ts";
import { findSignatureForm, signs } from "./find.ts";
import { isSignature, type SignatureForm } from "./forms.ts";

/** Bytes. Searching costs some ten signatures: not to be had for a body that anyone may send. */
const LARGEST = 64 * 1024;

/** What the sender may have written, if something on the way has parsed this JSON and written it again. */
function rewritings(body: string): string[] {
  const escaped = body.replace(/[<>&\u2028\u2029]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const bare = body.trim();
  const written = [escaped, bare, `${body}\n`, `${escaped}\n`];
  try {
    const json: unknown = JSON.parse(bare);
    written.push(JSON.stringify(json), JSON.stringify(json, null, 2));
  } catch {
    // Not JSON, or too deep: then nobody has parsed it and written it again.
  }
  return written;
}

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
    if (await signs(bare, form, bytes, signature)) return new SignatureError("white-space");
    const found = await findSignatureForm({ secret: bare, body: bytes, signature });
    if (found) return new SignatureError("other-form", `set signatureForm to "${found}"`);
  }
  for (const body of rewritings(new TextDecoder().decode(bytes))) {
    const rewritten = new TextEncoder().encode(body);
    for (const secret of secrets) {
      if (await signs(secret, form, rewritten, signature)) return new SignatureError("rewritten-body");
    }
  }
  return new SignatureError("mismatch");
}
