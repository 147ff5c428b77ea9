import { RunsError } from "./runs-error.ts";

/** This runtime has no `node:sqlite`. The other stores do without it. */
export class SqliteMissingError extends RunsError {
  override readonly name = "SqliteMissingError";

  constructor(cause: unknown) {
    const next = "use Node 22.13 or newer, or another store";
    super(`sqlite() needs node:sqlite, and this runtime does not have it; ${next}`, { cause });
  }
}
