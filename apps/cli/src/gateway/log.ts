import { type ApiLog, type Config, createLog } from "@agent-events/gateway";
import type { Io } from "../io.ts";
import { oneLine } from "../output/one-line.ts";
import type { PrintFlags } from "../output/print.ts";
import { createStyle } from "../output/style.ts";

/** The gateway's log: as it is with `--json`, else a line with time, level, text and fields for people. */
export function openLog({ devrev, logLevel }: Config, { stdout, env }: Io, { json, color }: PrintFlags): ApiLog {
  const { red } = createStyle(stdout, env, color);
  const write = (line: string) => {
    if (json) return stdout.write(line);
    const { time, level, msg, ...fields } = JSON.parse(line) as Record<string, unknown>;
    const at = new Date(String(time)).toTimeString().slice(0, 8);
    const told = `${at}  ${String(level).padEnd(5)}  ${oneLine(`${msg}${describe(fields)}`)}`;
    return stdout.write(`${level === "error" || level === "fatal" ? red(told) : told}\n`);
  };
  return createLog({ level: logLevel, secrets: [devrev.token], to: { write } });
}

function describe(fields: Readonly<Record<string, unknown>>): string {
  return Object.entries(fields)
    .map(([name, value]) => `  ${name}=${typeof value === "string" ? value : JSON.stringify(value)}`)
    .join("");
}
