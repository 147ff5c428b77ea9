import { createHash, randomBytes, randomInt, timingSafeEqual } from "node:crypto";

/** `aek` for a key, `aet` for a read token. */
export type Kind = "aek" | "aet";

/** What a bearer shows. */
export interface Credential {
  readonly kind: Kind;
  readonly id: string;
  /** The digest of what was shown. The secret itself goes no further. */
  readonly hash: string;
}

const ID_LENGTH = 16;
const ID_ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";
const SECRET_BYTES = 32;
/** 43 characters of base64url have 258 bits: the last character's lowest two must be 0, or two texts were one secret. */
const FORM = /^(aek|aet)_([a-z0-9]{16})_([\w-]{42}[AEIMQUYcgkosw048])$/;

/** 16 characters, of 82 bits. */
export function newId(): string {
  return Array.from({ length: ID_LENGTH }, () => ID_ALPHABET[randomInt(ID_ALPHABET.length)]).join("");
}

/** A new secret of 256 bits: what its holder gets, and the digest to keep. */
export function newSecret(kind: Kind, id: string): { readonly shown: string; readonly hash: string } {
  const secret = randomBytes(SECRET_BYTES).toString("base64url");
  return { shown: `${kind}_${id}_${secret}`, hash: digest(secret) };
}

/** Reads a key or a read token; undefined for any other text. */
export function parseCredential(text: string): Credential | undefined {
  const [, kind, id, secret] = FORM.exec(text) ?? [];
  if (kind === undefined || id === undefined || secret === undefined) return undefined;
  return { kind: kind as Kind, id, hash: digest(secret) };
}

/** Whether two digests are the same, in a time that does not tell how much of them is. */
export function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one, "hex"), Buffer.from(other, "hex"));
}

/** A plain digest is enough: what has 256 random bits cannot be guessed from it, however fast one tries. */
function digest(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
