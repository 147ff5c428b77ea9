import { closeSync, fstatSync, openSync, readFileSync, type Stats } from "node:fs";
import { SetupError } from "../errors/setup-error.ts";

/** A token that `login` keeps, and the one address that it may be sent to. */
export interface KeptToken {
  readonly baseUrl: string;
  readonly token: string;
}

/** Bits of the mode that let anyone but the owner in. */
const OTHERS = 0o077;

/**
 * The tokens of a file; none when there is no such file.
 *
 * @throws {SetupError} when others may read it, or it is not what `login` wrote
 */
export function readTokens(path: string): readonly KeptToken[] {
  let file: number | undefined;
  try {
    // Opened once: what is judged is what is read.
    file = openSync(path, "r");
    assertOwn(path, fstatSync(file));
    const { tokens } = JSON.parse(readFileSync(file, "utf8"));
    return Object.entries(tokens as Record<string, unknown>).map(([baseUrl, token]) => {
      if (typeof token !== "string") throw new TypeError("a token is no text");
      return { baseUrl, token };
    });
  } catch (cause) {
    if (cause instanceof SetupError) throw cause;
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw unreadable(path, cause);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function assertOwn(path: string, { mode, uid }: Stats): void {
  // Windows has no such bits.
  if (process.platform === "win32") return;
  if (uid !== process.getuid?.()) {
    const next = "Remove it, and run `agent-events login` again.";
    throw new SetupError(`the token file ${path} belongs to another user, so it is not used`, next);
  }
  if (mode & OTHERS) {
    throw new SetupError(
      `the token file ${path} may be read by others (mode ${(mode & 0o777).toString(8)}), so it is not used`,
      `Close it: chmod 600 "${path}"; if others may have read it, make a new token.`,
    );
  }
}

function unreadable(path: string, cause: unknown): SetupError {
  const { code } = cause as NodeJS.ErrnoException;
  // The reason of a parser may repeat what it read.
  const reason = code ?? "it is not what `agent-events login` writes";
  const next = "Remove it, and run `agent-events login` again.";
  return new SetupError(`the token file ${path} cannot be read: ${reason}`, next);
}
