import { LedgerError } from "./ledger-error.ts";

/** A ledger's file is damaged, or is no ledger. Thrown when it is opened; nothing in it was changed. */
export class LedgerDamagedError extends LedgerError {
  override readonly name = "LedgerDamagedError";
  readonly path: string;
  /** What is wrong, and where in the file. */
  readonly damage: string;

  constructor(path: string, damage: string, next: string, cause?: unknown) {
    super(`${path}: ${damage}; ${next}`, { cause });
    this.path = path;
    this.damage = damage;
  }
}
