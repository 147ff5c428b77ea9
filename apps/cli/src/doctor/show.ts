import type { Io } from "../io.ts";
import { toJsonLine } from "../output/json.ts";
import { oneLine } from "../output/one-line.ts";
import { createStyle } from "../output/style.ts";
import type { Finding } from "./finding.ts";
import type { DoctorFlags } from "./options.ts";

/** Tells all findings: for people a line each, and below it what to do. */
export function show(findings: readonly Finding[], { json, color }: DoctorFlags, { stdout, env }: Io): void {
  if (json) {
    stdout.write(toJsonLine({ checks: findings }));
    return;
  }
  const { bold, red } = createStyle(stdout, env, color);
  for (const { check, status, message, fix } of findings) {
    const paint = status === "ok" ? bold : status === "unknown" ? String : red;
    stdout.write(`${paint(status.padEnd(7))}  ${check.padEnd(9)}  ${oneLine(message)}\n`);
    if (fix !== undefined) stdout.write(`${" ".repeat(20)}${oneLine(fix)}\n`);
  }
}
