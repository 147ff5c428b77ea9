import { chmodSync, closeSync, openSync, statSync } from "node:fs";

const OWNER_ONLY = 0o600;
const OTHERS = 0o077;

/** Makes the file where there is none, readable by its owner only from its first moment. SQLite's other two files follow it. */
export function makePrivate(path: string): void {
  closeSync(openSync(path, "a", OWNER_ONLY));
}

/** Takes an existing file, restored from a copy say, away from everybody else. Windows has other means. */
export function keepPrivate(path: string): void {
  if (process.platform !== "win32" && statSync(path).mode & OTHERS) chmodSync(path, OWNER_ONLY);
}
