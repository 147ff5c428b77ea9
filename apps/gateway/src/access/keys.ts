import type { Key, Ledger, Scope, StoredKey } from "../ledger/ledger.ts";
import { KeyEndedError } from "./errors/key-ended-error.ts";
import { KeyUnknownError } from "./errors/key-unknown-error.ts";
import { assertName, assertScopes, assertSeconds } from "./key-input.ts";
import { newId, newSecret } from "./secret.ts";

const ALL: readonly Scope[] = ["runs:read", "runs:write"];

export interface NewKey {
  /** Whose it is or what for: 1 to 100 characters, on one line. Need not be unique. */
  readonly name: string;
  /** @default both */
  readonly scopes?: readonly Scope[] | undefined;
  /** Seconds until it expires. @default never */
  readonly expiresIn?: number | undefined;
}

/** A key and its secret, which is nowhere kept: it is shown to its owner now, or never. */
export interface IssuedKey {
  readonly key: Key;
  /** What goes behind `Bearer`: `aek_<id>_<43 characters>`. */
  readonly secret: string;
}

/**
 * Makes a key.
 *
 * @throws {KeyInvalidError} when an option has no meaning
 * @throws {LedgerUnavailableError}
 */
export async function createKey(ledger: Ledger, options: NewKey, now: number = Date.now()): Promise<IssuedKey> {
  const { name, scopes = ALL, expiresIn } = options;
  assertName(name);
  assertScopes(scopes);
  if (expiresIn !== undefined) assertSeconds("expiresIn", expiresIn, 1);
  const id = newId();
  const { shown, hash } = newSecret("aek", id);
  const stored: StoredKey = {
    id,
    name,
    scopes: ALL.filter((scope) => scopes.includes(scope)),
    createdAt: now,
    expiresAt: expiresIn === undefined ? undefined : now + expiresIn * 1000,
    revokedAt: undefined,
    hash,
    previousHash: undefined,
    previousUntil: undefined,
  };
  await ledger.putKey(stored);
  return { key: toKey(stored), secret: shown };
}

/**
 * Every key, the oldest first; revoked and expired ones too.
 *
 * @throws {LedgerUnavailableError}
 */
export async function listKeys(ledger: Ledger): Promise<readonly Key[]> {
  return (await ledger.listKeys()).map(toKey);
}

/**
 * Gives a key a new secret; its id, and so its runs, stay. Read tokens that it has made go on until they expire.
 *
 * @param overlap seconds for which the old secret works too, so that who uses it can change over; 0: not at all
 * @throws {KeyUnknownError} when there is no such key
 * @throws {KeyEndedError} when it was revoked or has expired, which no new secret mends
 * @throws {KeyInvalidError} when the overlap is no time
 * @throws {LedgerUnavailableError}
 */
export async function rotateKey(ledger: Ledger, id: string, overlap = 0, now: number = Date.now()): Promise<IssuedKey> {
  assertSeconds("overlap", overlap, 0);
  const { shown, hash } = newSecret("aek", id);
  const rotated = await ledger.changeKey(id, (key) => {
    if (key.revokedAt !== undefined) throw new KeyEndedError(id, "revoked", key.revokedAt);
    if (key.expiresAt !== undefined && key.expiresAt <= now) throw new KeyEndedError(id, "expired", key.expiresAt);
    const previous =
      overlap > 0
        ? { previousHash: key.hash, previousUntil: now + overlap * 1000 }
        : { previousHash: undefined, previousUntil: undefined };
    return { ...key, hash, ...previous };
  });
  if (!rotated) throw new KeyUnknownError(id);
  return { key: toKey(rotated), secret: shown };
}

/**
 * Ends a key for good, and with it its read tokens; its runs stay. A key that was revoked already stays as it was.
 *
 * @throws {KeyUnknownError} when there is no such key
 * @throws {LedgerUnavailableError}
 */
export async function revokeKey(ledger: Ledger, id: string, now: number = Date.now()): Promise<Key> {
  const revoked = await ledger.changeKey(id, (key) => ({ ...key, revokedAt: key.revokedAt ?? now }));
  if (!revoked) throw new KeyUnknownError(id);
  return toKey(revoked);
}

/** A key without its digests, which concern nobody else. */
export function toKey({ id, name, scopes, createdAt, expiresAt, revokedAt }: StoredKey): Key {
  return { id, name, scopes, createdAt, expiresAt, revokedAt };
}
