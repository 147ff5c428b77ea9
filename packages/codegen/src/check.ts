import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { changedPaths, readTarget } from "./disk.ts";
import { DriftError } from "./errors/drift-error.ts";

/**
 * Compares a target with the compiled state.
 * @throws {DriftError} with the difference and the command that mends it.
 */
export function check(folder: string, files: ReadonlyMap<string, string>, told: string, command: string): void {
  const committed = readTarget(folder);
  const changed = changedPaths(committed, files);
  if (changed.length) throw new DriftError(told, changed, difference(committed, files, changed), command);
}

/** A unified diff, made by git from copies of the files that differ. */
function difference(
  committed: ReadonlyMap<string, string>,
  compiled: ReadonlyMap<string, string>,
  paths: readonly string[],
): string {
  const folder = mkdtempSync(join(tmpdir(), "codegen-"));
  try {
    for (const [side, files] of Object.entries({ committed, compiled })) {
      mkdirSync(join(folder, side));
      for (const path of paths) {
        const text = files.get(path);
        if (text === undefined) continue;
        mkdirSync(dirname(join(folder, side, path)), { recursive: true });
        writeFileSync(join(folder, side, path), text);
      }
    }
    const options = ["--no-index", "--no-color", "--no-ext-diff", "--no-prefix"];
    const git = spawnSync("git", ["diff", ...options, "committed", "compiled"], { cwd: folder, encoding: "utf8" });
    return git.error ? paths.map((path) => `differs: ${path}\n`).join("") : git.stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
