// Every root script starts here, with nothing installed: it fetches pnpm, installs what the lockfile says and runs the task
// under the workspace's own Node. Plain JavaScript without dependencies, because nothing else exists yet on a fresh machine.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const PNPM = "pnpm@12.21.0";
const OLDEST_NODE = 20;

const tasks = {
  start: ["node", "scripts/start.ts"],
  test: ["node", "scripts/test.ts"],
  "test:deep": ["node", "scripts/test.ts", "--deep"],
  generate: ["node", "scripts/generate.ts"],
  check: ["turbo", "run", "lint", "types", "drift"],
  build: ["turbo", "run", "build"],
  fix: ["biome", "check", "--write"],
  mock: ["node", "packages/mock/src/cli.ts"],
  bench: ["turbo", "run", "bench", "--"],
};

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [name, ...args] = process.argv.slice(2);

function stop(sentence) {
  console.error(`\nagent-events: ${sentence}`);
  process.exit(1);
}

function run(command, commandArgs, stdio = "inherit") {
  const child = spawnSync(command, commandArgs, {
    cwd: root,
    stdio,
    env: environment(),
    shell: process.platform === "win32",
  });
  if (child.error) stop(`could not start "${command}": ${child.error.message}. Is it installed and on the PATH?`);
  return child.status ?? 1;
}

/** A nested npx inherits these two from an outer one and then runs the wrong thing; the rest switches telemetry off. */
function environment() {
  const { npm_config_call, npm_config_package, ...env } = process.env;
  return {
    ...env,
    TURBO_TELEMETRY_DISABLED: "1",
    DO_NOT_TRACK: "1",
    SCARF_ANALYTICS: "false",
    REDOCLY_TELEMETRY: "off",
  };
}

/** Under npx, so that pnpm is on the PATH of all that follows. */
function inside() {
  // `install` prints hundreds of progress lines that tell a newcomer nothing; they are wanted only when it fails.
  const installed = run("pnpm", ["install", "--frozen-lockfile", "--reporter", "append-only", "--loglevel", "warn"]);
  if (installed !== 0) {
    stop(
      "installing the dependencies failed (the reason stands above). Without a network or behind a proxy, see `npm config get registry`.",
    );
  }
  const [command, ...first] = tasks[name];
  process.env.PATH = `${join(root, "node_modules", ".bin")}${process.platform === "win32" ? ";" : ":"}${process.env.PATH}`;
  process.exit(run(command, [...first, ...args]));
}

const major = Number.parseInt(process.versions.node, 10);
if (major < OLDEST_NODE) {
  stop(
    `Node ${OLDEST_NODE} or newer is needed, this is ${process.versions.node}. Install a current one from https://nodejs.org and run the command again.`,
  );
}
if (!Object.hasOwn(tasks, name ?? "")) {
  stop(`there is no task "${name ?? ""}". The tasks are: ${Object.keys(tasks).join(", ")}.`);
}
if (process.env.AGENT_EVENTS_PNPM === PNPM) inside();
else {
  process.env.AGENT_EVENTS_PNPM = PNPM;
  const status = run("npx", ["--yes", "--package", PNPM, "--", "node", "scripts/bootstrap.mjs", name, ...args]);
  process.exit(status);
}
