import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { SetupError } from "../errors/setup-error.ts";
import type { KeptToken } from "./read.ts";

/**
 * Keeps these tokens in a file that its owner alone may read, in place of those in it; with none the file is removed.
 *
 * @throws {SetupError} when it cannot be written
 */
export function writeTokens(path: string, tokens: readonly KeptToken[]): void {
  const beside = `${path}.${randomBytes(4).toString("hex")}`;
  try {
    if (tokens.length === 0) {
      rmSync(path, { force: true });
      return;
    }
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const data = { tokens: Object.fromEntries(tokens.map(({ baseUrl, token }) => [baseUrl, token])) };
    // Another name first: whoever reads meanwhile finds a whole file, and one that was open to others is not written to.
    writeFileSync(beside, `${JSON.stringify(data, undefined, 2)}\n`, { mode: 0o600, flag: "wx" });
    chmodSync(beside, 0o600);
    renameSync(beside, path);
  } catch (cause) {
    rmSync(beside, { force: true });
    const { code, message } = cause as NodeJS.ErrnoException;
    throw new SetupError(`the token file ${path} cannot be written: ${code ?? message}`, "Check the folder it is in.");
  }
}
