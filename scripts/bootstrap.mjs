// Every root script starts here, with nothing installed: it fetches pnpm, installs what the lockfile says and runs the task
// under the workspace's own Node. Plain JavaScript without dependencies, because nothing else exists yet on a fresh machine.
import { spawnSync } from "node:child_process";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "./run.mjs";

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

async function runHere(command, commandArgs) {
  try {
    return await run(command, commandArgs, {
      cwd: root,
      env: environment(),
      shell: process.platform === "win32",
    });
  } catch (error) {
    stop(`could not start "${command}": ${error.message}. Is it installed and on the PATH?`);
  }
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

/** Puts pnpm on the PATH of all that follows: where npx has put it. */
function findPnpm() {
  const { stdout, status, error } = spawnSync(
    "npx",
    ["--yes", "--package", PNPM, "--", "node", "-p", "process.env.PATH"],
    {
      cwd: root,
      env: environment(),
      stdio: ["inherit", "pipe", "inherit"],
      encoding: "utf8",
      shell: process.platform === "win32",
    },
  );
  if (error) stop(`could not start "npx": ${error.message}. Is it installed and on the PATH?`);
  if (status !== 0)
    stop(
      "npx could not fetch pnpm (the reason stands above). Without a network or behind a proxy, see `npm config get registry`.",
    );
  process.env.PATH = stdout.trim();
}

async function main() {
  findPnpm();
  // `install` prints hundreds of progress lines that tell a newcomer nothing; they are wanted only when it fails.
  const quiet = ["--reporter", "append-only", "--loglevel", "warn"];
  const installed = await runHere("pnpm", ["install", "--frozen-lockfile", ...quiet]);
  // Whoever has interrupted it knows the reason.
  if (installed > 128) process.exit(installed);
  if (installed !== 0) {
    stop(
      "installing the dependencies failed (the reason stands above). Without a network or behind a proxy, see `npm config get registry`.",
    );
  }
  const [command, ...first] = tasks[name];
  process.env.PATH = `${join(root, "node_modules", ".bin")}${delimiter}${process.env.PATH}`;
  process.exit(await runHere(command, [...first, ...args]));
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
main();
