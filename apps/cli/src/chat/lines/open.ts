import type { Io } from "../../io.ts";
import type { PrintFlags } from "../../output/print.ts";
import type { Lines } from "./lines.ts";
import { pipedLines } from "./piped.ts";
import { typedLines } from "./typed.ts";

/** Lines with a prompt where a person types them, else as they come. */
export function openLines(io: Io, flags: PrintFlags): Lines {
  const isLive = io.stdin.isTTY === true && io.stdout.isTTY === true && !flags.json;
  return isLive ? typedLines(io, flags) : pipedLines(io);
}
