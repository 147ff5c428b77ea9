import { LedgerUnavailableError } from "../errors/ledger-unavailable-error.ts";

/** SQLite's primary result codes that say something a person can act on. */
const known: ReadonlyMap<number, readonly [what: string, next: string]> = new Map([
  [5, ["is locked by another process", "try again once it lets go"]],
  [8, ["is read-only", "let this process write the file and its folder"]],
  [10, ["cannot be read or written", "check the disk"]],
  [11, ["is damaged", "stop the gateway, and restore the file from a copy"]],
  [13, ["has no room on its disk", "free some space"]],
  [14, ["cannot be opened", "check that the folder exists and that this process may write it"]],
  [26, ["is not a SQLite database", "stop the gateway, and restore the file from a copy"]],
]);

function codeOf(error: unknown): number | undefined {
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  return code === "ERR_SQLITE_ERROR" && typeof errcode === "number" ? errcode & 0xff : undefined;
}

export function isBusy(error: unknown): boolean {
  return codeOf(error) === 5;
}

export function isDamage(error: unknown): boolean {
  return [11, 26].includes(codeOf(error) ?? 0);
}

/** A failure of SQLite or of the file system, as the ledger tells it; any other error as it is. */
export function explain(path: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === undefined && (error as NodeJS.ErrnoException).syscall === undefined) return error;
  const [what, next] = known.get(code ?? 14) ?? ["cannot be used", "see the cause"];
  return new LedgerUnavailableError(`the ledger ${path} ${what} (${(error as Error).message})`, next, error);
}
