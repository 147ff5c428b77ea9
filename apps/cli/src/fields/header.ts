import { UsageError } from "../errors/usage-error.ts";
import type { Io } from "../io.ts";
import { readTextFile } from "./file.ts";

export interface Header {
  readonly name: string;
  readonly value: string;
}

/**
 * Reads `name=value`; `name=@file` takes the value from a file, so that a key need not stand on the command line.
 *
 * @throws {UsageError} when there is no `=`, or no such file
 */
async function readHeader(io: Io, flag: string, text: string): Promise<Header> {
  const at = text.indexOf("=");
  if (at < 1) {
    // What was given is not repeated: it may be a key.
    throw new UsageError(`${flag} must be name=value`, `Write it like ${flag} X-Api-Key=@key.txt, for example.`);
  }
  const name = text.slice(0, at);
  const value = text.slice(at + 1);
  if (!value.startsWith("@")) return { name, value };
  return { name, value: (await readTextFile(io, flag, value.slice(1))).trimEnd() };
}

/** Reads each of the headers that a repeatable option was given; undefined without any. */
export async function readHeaders(
  io: Io,
  flag: string,
  texts: readonly string[] | undefined,
): Promise<Header[] | undefined> {
  return texts && Promise.all(texts.map((text) => readHeader(io, flag, text)));
}
