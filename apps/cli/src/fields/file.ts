import { readFile } from "node:fs/promises";
import { UsageError } from "../errors/usage-error.ts";
import type { Io } from "../io.ts";
import { readStdin } from "./stdin.ts";

const REASONS: Record<string, string> = {
  ENOENT: "there is no such file",
  EACCES: "it may not be read",
  EISDIR: "it is a directory",
};

/**
 * Reads a file, or standard input for `-`, as text.
 *
 * @param flag the option that named it
 */
export async function readTextFile(io: Io, flag: string, path: string): Promise<string> {
  if (path === "-") return readStdin(io, `what ${flag} takes`);
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    const { code = "", message } = cause as NodeJS.ErrnoException;
    throw new UsageError(
      `${flag} names the file "${path}", but ${REASONS[code] ?? message}`,
      "Check the path; it is taken from the present directory.",
      { cause },
    );
  }
}
