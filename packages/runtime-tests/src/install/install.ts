import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { npmInstall } from "./npm.ts";
import type { Pinned } from "./pinned.ts";

const CACHE = fileURLToPath(new URL("../../node_modules/.cache/agent-events-runtimes/", import.meta.url));

const UNFINISHED = "unfinished-";
const AN_HOUR = 3_600_000;

/** A runtime is not there, and could not be installed. */
export class InstallFailure extends Error {
  override readonly name = "InstallFailure";
}

/**
 * The program of a pinned runtime; installed from the npm registry on first use, and kept for all later ones.
 *
 * Each has a folder of its own, made elsewhere and moved into place when whole: what an interrupted install leaves behind
 * is never used, and of two processes at once both get a whole one.
 */
export async function install(
  runtime: Pinned,
  cache: string = CACHE,
  npm: typeof npmInstall = npmInstall,
): Promise<string> {
  const folder = join(cache, `${runtime.package.replaceAll("/", "+")}@${runtime.version}`);
  const program = join(folder, "node_modules", runtime.package, runtime.file);
  if (existsSync(program)) return program;
  mkdirSync(cache, { recursive: true });
  removeAbandoned(cache);
  const temporary = mkdtempSync(join(cache, UNFINISHED));
  try {
    const manifest = { private: true, dependencies: { [runtime.package]: runtime.version } };
    writeFileSync(join(temporary, "package.json"), JSON.stringify(manifest));
    const failure = await npm(temporary);
    if (failure !== undefined) {
      throw new InstallFailure(
        `${runtime.package}@${runtime.version} is needed once and could not be installed from the npm registry; ` +
          `run the tests again with a network. npm said:\n${failure}`,
      );
    }
    moveInto(temporary, folder, program);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return program;
}

function moveInto(temporary: string, folder: string, program: string): void {
  try {
    renameSync(temporary, folder);
  } catch (cause) {
    // Another process was faster; what it made is as good.
    if (!existsSync(program)) throw new InstallFailure(`${folder} is in the way; delete it`, { cause });
  }
}

/** What interrupted installs left behind. One that began within the hour may be another process's, still at work. */
function removeAbandoned(cache: string): void {
  for (const name of readdirSync(cache)) {
    const folder = join(cache, name);
    const begun = name.startsWith(UNFINISHED) ? statSync(folder, { throwIfNoEntry: false })?.mtimeMs : undefined;
    if (begun !== undefined && begun < Date.now() - AN_HOUR) rmSync(folder, { recursive: true, force: true });
  }
}
