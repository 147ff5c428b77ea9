import { RunsError } from "./runs-error.ts";

/**
 * The store could not do what it was asked: it is down, full, read-only, locked, damaged, or the operation took too long.
 * Nothing half-done is left behind; whether a write that timed out was done is told by reading it.
 */
export class StoreUnavailableError extends RunsError {
  override readonly name = "StoreUnavailableError";

  constructor(reason: string, next: string, cause?: unknown) {
    super(`${reason}; ${next}`, { cause });
  }
}
