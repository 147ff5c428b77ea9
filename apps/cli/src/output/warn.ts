import { ExplainedError } from "../errors/explained-error.ts";
import type { Io } from "../io.ts";
import { toJsonLine } from "./json.ts";
import { oneLine } from "./one-line.ts";
import type { PrintFlags } from "./print.ts";

/** Tells on stderr what went wrong without keeping the command from its work. */
export function warn({ stderr }: Io, { json }: PrintFlags, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  const next = error instanceof ExplainedError ? error.next : undefined;
  const told = next === undefined ? message : `${message}. ${next}`;
  stderr.write(json ? toJsonLine({ warning: { message, next } }) : `warning: ${oneLine(told)}\n`);
}
