import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "@agent-events/test-support/free-port";
import { type Outcome, outcomeOf } from "@agent-events/test-support/outcome-of";
import { readmeBlocks } from "@agent-events/test-support/readme-blocks";
import { runProgram } from "@agent-events/test-support/run-program";
import { temporaryFolder } from "@agent-events/test-support/temporary-folder";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allSettings } from "../src/config/settings.ts";
import { loadConfig } from "../src/index.ts";
import { createMetrics } from "../src/telemetry/metrics.ts";
import { file, least } from "./config/files.ts";
import { environment } from "./service/gateways.ts";
import { sandbox } from "./service/sandboxes.ts";

const home = fileURLToPath(new URL("..", import.meta.url));
const readme = readFileSync(join(home, "README.md"), "utf8");
const blocks = (language: string) => readmeBlocks(readme, language);

/** Installs the packages in a folder, as after the first command; `npm` only looks whether they are. */
function installIn(folder: string): void {
  mkdirSync(join(folder, "node_modules/@agent-events"), { recursive: true });
  mkdirSync(join(folder, "bin"));
  for (const [name, path] of [
    ["gateway", "."],
    ["sandbox", "../../packages/sandbox"],
  ] as const) {
    symlinkSync(join(home, path), join(folder, "node_modules/@agent-events", name));
  }
  writeFileSync(
    join(folder, "bin/npm"),
    '#!/bin/sh\nshift\nfor name; do test -f "node_modules/$name/dist/index.js"; done\n',
    { mode: 0o755 },
  );
}

/** Runs a script in a process group of its own, of which nothing is left afterwards. */
async function shell(script: string, cwd: string): Promise<Outcome> {
  const PATH = [join(cwd, "bin"), dirname(process.execPath), process.env["PATH"]].join(delimiter);
  const env = { PATH, NO_PROXY: "*", no_proxy: "*" };
  const child = spawn("sh", ["-e"], { cwd, env, detached: true, stdio: ["pipe", "pipe", "inherit"] });
  const endGroup = () => {
    try {
      process.kill(-(child.pid as number), "SIGKILL");
    } catch {
      // Nothing is left of it.
    }
  };
  const patience = setTimeout(endGroup, 150_000);
  child.stdin.end(script);
  const ran = await outcomeOf(child);
  clearTimeout(patience);
  endGroup();
  return ran;
}

describe("the commands, one after the other in one shell", () => {
  const folder = temporaryFolder(afterAll);
  let ran: Outcome;
  /** What each block printed. */
  let printed: readonly string[] = [];
  const mark = "=== next ===";

  beforeAll(async () => {
    installIn(folder);
    const [gateway, devrev] = [await freePort(), await freePort()];
    const script = blocks("sh")
      .map((block) => block.replaceAll("8080", `${gateway}`).replaceAll("4010", `${devrev}`))
      .map((block) => block.replaceAll(/ &$/gm, ' & pids="$! $pids"'))
      .join(`echo; echo '${mark}'\n`);
    const begin = `pids=; export PORT=${gateway} AGENT_EVENTS_GATEWAY=http://127.0.0.1:${gateway} AGENT_EVENTS_LOG_LEVEL=warn\n`;
    // The gateway ends in order; the sandbox, which is no service, just ends.
    const end = 'set -- $pids; kill -TERM $1; wait $1; echo "ended in order"; kill -KILL $2\n';
    ran = await shell(`${begin}${script}${end}`, folder);
    printed = ran.stdout.split(`${mark}\n`);
  });

  test("all succeed, and SIGTERM ends the gateway with 0", () => {
    expect(ran).toMatchObject({ code: 0, stdout: expect.stringMatching(/ended in order\n$/) });
    expect(printed).toHaveLength(8);
  });

  test("the first answer is awaited", () => {
    expect(JSON.parse(printed[2] ?? "")).toMatchObject({
      status: "succeeded",
      reply: { message: expect.stringContaining("42") },
    });
  });

  test("the second one is streamed to its end", () => {
    expect(printed[3]).toMatch(/^retry: 1000\n/);
    expect(printed[3]).toMatch(/^id: 1\nevent: acknowledged\ndata: \{.*^event: message\n.*48.*^event: end\n/ms);
  });

  test("the script has the whole conversation, in one session", () => {
    expect(printed[4]).toMatch(
      /^What is 6 \* 7\?\n {2}acknowledged\n(.*\n)* {2}answer: ".*42.*"\nAnd what did I ask before that\?\n/,
    );
    expect(printed[4]).toMatch(/ {2}answer: ".*6 \* 7.*"\n\n$/);
  });

  test("keys are listed, the webhook is rotated, metrics are there", () => {
    expect(printed[5]).toMatch(/^[a-z0-9]{16}\tmy first key\t/);
    expect(printed[6]).toMatch(/is rotated; its old secret is taken until /);
    expect(printed[7]).toMatch(/^agent_events_runs_started_total 4$/m);
  });
});

test("the configuration table has every setting, where it is set, and its default", () => {
  const rows = [...readme.matchAll(/^\| `([A-Z_]+)` *\| (?:`([\w.]+)`)? *\| (?:`([^`]*)`|\w*) *\|/gm)];
  const told = rows.map(([, env, path, fallback]) => ({ env, path, fallback }));
  expect(told).toHaveLength(allSettings.length + 1);
  for (const [name, { env, file, fallback }] of allSettings) {
    const plain = typeof fallback === "string" || typeof fallback === "number" ? `${fallback}` : undefined;
    const expected = name === "store" ? "agent-events.db" : plain;
    expect(told).toContainEqual({ env, path: file, fallback: expected });
  }
});

test("the file is a configuration", () => {
  const { DEVREV_WEBHOOK: _, DEVREV_WEBHOOK_SECRET: __, AGENT_EVENTS_STORE: ___, ...env } = least();
  const [block = "", ...others] = blocks("yaml");
  expect(others).toEqual([]);
  expect(loadConfig({ env, file: file(block) })).toMatchObject({ quotas: { starts: 120 } });
});

test("the metrics table has every metric of the gateway's own", async () => {
  const { text: exposed } = await createMetrics().expose();
  const names = [...exposed.matchAll(/^# HELP (agent_events_\w+) /gm)].map(([, name]) => name);
  expect([...readme.matchAll(/^\| `(agent_events_\w+)`/gm)].map(([, name]) => name).sort()).toEqual(names.sort());
});

test("the program runs", async () => {
  const [program = "", ...others] = blocks("ts");
  expect(others).toEqual([]);
  const env = await environment(await sandbox());
  const PORT = env["PORT"] ?? "";
  const { stdout } = await runProgram(program.replace('"0"', `"${PORT}"`), { cwd: home, env });
  expect(stdout).toBe("200\n");
});
