import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { changedPaths, readTarget } from "./disk.ts";

/**
 * Brings a target to the compiled state and returns the paths it changed. New text is written beside the target first and moved
 * in at the end, so that whatever fails on the way (a full disk, a folder without permission) leaves the target as it was.
 * @throws {TargetError} if the target holds files that were not generated.
 */
export function write(folder: string, files: ReadonlyMap<string, string>): string[] {
  const before = readTarget(folder);
  const changed = changedPaths(before, files);
  if (changed.length === 0) return [];
  const staging = `${folder}.${process.pid}.next`;
  try {
    const fresh = changed.filter((path) => files.has(path));
    for (const path of fresh) place(join(staging, path), (file) => writeFileSync(file, files.get(path) ?? ""));
    for (const path of fresh) place(join(folder, path), (file) => renameSync(join(staging, path), file));
    for (const path of changed) if (!files.has(path)) rmSync(join(folder, path));
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  return changed;
}

function place(file: string, put: (file: string) => void): void {
  mkdirSync(dirname(file), { recursive: true });
  put(file);
}
