import { LedgerError } from "./ledger-error.ts";

/**
 * The ledger could not do what it was asked: it is down, full, locked, closed, or took too long. Nothing half-done is left
 * behind; whether a write that took too long was done is told by reading it.
 */
export class LedgerUnavailableError extends LedgerError {
  override readonly name = "LedgerUnavailableError";

  constructor(reason: string, next: string, cause?: unknown) {
    super(`${reason}; ${next}`, { cause });
  }
}
