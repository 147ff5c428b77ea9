import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { TargetError } from "./errors/target-error.ts";
import { isGenerated } from "./format.ts";

/**
 * The text of each file in a target, by its path with slashes; none if the folder is not there.
 * @throws {TargetError} if one of them was not generated: what is stale is removed, and nobody's work must be.
 */
export function readTarget(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
  const files = new Map(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
  const foreign = [...files].find(([, text]) => !isGenerated(text));
  if (foreign) throw new TargetError(`${join(folder, foreign[0])} was not generated; a target must hold nothing else`);
  return files;
}

/** Paths of the files that differ between two states of a target, are only in one of them, or only in the other. */
export function changedPaths(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path))
    .sort();
}
