import type { Ledger } from "../ledger/ledger.ts";
import { newId, newSecret } from "./secret.ts";

/** Milliseconds: long enough to open a page and follow its run, short enough that a leaked address does little harm. */
const LIFE = 15 * 60_000;

/** A token that reads one run. It is nowhere kept: it is shown now, or never. */
export interface IssuedReadToken {
  /** What goes behind `Bearer`: `aet_<id>_<43 characters>`. */
  readonly token: string;
  readonly run: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/**
 * Makes a token that reads and follows one run for 15 minutes, unless its key is revoked or expires before.
 *
 * @param run a run of that key
 * @param key the key's id
 * @throws {LedgerUnavailableError}
 */
export async function createReadToken(
  ledger: Ledger,
  run: string,
  key: string,
  now: number = Date.now(),
): Promise<IssuedReadToken> {
  const id = newId();
  const { shown, hash } = newSecret("aet", id);
  const expiresAt = now + LIFE;
  await ledger.putReadToken({ id, hash, key, run, expiresAt });
  return { token: shown, run, expiresAt };
}
