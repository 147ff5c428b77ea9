import { StoreUnavailableError } from "../../errors/store-unavailable-error.ts";

const BUSY = 5;
const CORRUPT = 11;
const NOT_A_DATABASE = 26;
/** What is wrong with the values of one statement, and not with the database: too big, a constraint, a wrong type, a bad index. */
const OF_ONE_STATEMENT = [18, 19, 20, 25];

const explained: Readonly<Record<number, readonly [reason: string, next: string]>> = {
  [BUSY]: ["is locked by another process", "try again once it lets go"],
  8: ["is read-only", "let this process write the file and its folder"],
  10: ["cannot be read or written", "check the disk"],
  [CORRUPT]: ["is damaged", "stop, and restore the file from a copy"],
  13: ["has no room on its disk", "free some space"],
  14: ["cannot be opened", "check that the folder exists and that this process may write it"],
  [NOT_A_DATABASE]: ["is not a SQLite database any more", "stop, and restore the file from a copy"],
};

/** SQLite's primary result code; undefined when the error is none of SQLite's. */
function codeOf(error: unknown): number | undefined {
  const { code, errcode } = error as { code?: unknown; errcode?: number };
  return code === "ERR_SQLITE_ERROR" && errcode !== undefined ? errcode & 0xff : undefined;
}

export function isBusy(error: unknown): boolean {
  return codeOf(error) === BUSY;
}

export function isDamage(error: unknown): boolean {
  const code = codeOf(error);
  return code === CORRUPT || code === NOT_A_DATABASE;
}

/** Whether the database cannot go on, as opposed to one statement that asked for something impossible. */
export function isFailure(error: unknown): boolean {
  const code = codeOf(error);
  return code !== undefined && !OF_ONE_STATEMENT.includes(code);
}

export function closed(path: string): StoreUnavailableError {
  return new StoreUnavailableError(`the store ${path} is closed`, "open it again");
}

/** SQLite's failure as an error of this package; any other error as it is. */
export function explain(path: string, error: unknown): unknown {
  if ((error as { code?: unknown }).code === "ERR_INVALID_STATE") return closed(path);
  if (!isFailure(error)) return error;
  const { message } = error as Error;
  const [reason, next] = explained[codeOf(error) ?? 0] ?? ["cannot be used", "see the cause"];
  return new StoreUnavailableError(`${path} ${reason} (${message})`, next, error);
}
