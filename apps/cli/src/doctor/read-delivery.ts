import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { UsageError } from "../errors/usage-error.ts";
import type { Io } from "../io.ts";

/**
 * A delivery's body, byte for byte: read as text and written again it may no longer fit its signature.
 *
 * @throws {UsageError} when there is no such file
 */
export async function readBytes(path: string, { stdin }: Io): Promise<Uint8Array> {
  if (path === "-") return buffer(stdin);
  try {
    return await readFile(path);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new UsageError(`--delivery names the file "${path}", which cannot be read (${code})`, "Check the path.", {
      cause,
    });
  }
}
