import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { type Outcome, outcomeOf } from "@agent-events/test-support/outcome-of";
import { bin } from "./cli.ts";

/** Runs a script in a shell where `agent-events` is the binary, in a folder of its own; the first command that fails ends it. */
export async function shell(script: string, env: Readonly<Record<string, string>>): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "agent-events-"));
  try {
    const command = join(folder, "agent-events");
    writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`, { mode: 0o755 });
    const PATH = [folder, process.env["PATH"]].join(delimiter);
    return await outcomeOf(spawn("sh", ["-e", "-c", script], { cwd: folder, env: { PATH, ...env } }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
