import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly bin?: Readonly<Record<string, string>>;
  readonly exports?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

/** A package that users can install. */
export interface Published {
  readonly manifest: Manifest;
  readonly folder: string;
}

/** The root of the workspace. */
export const root: string = fileURLToPath(new URL("../../../", import.meta.url));

export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
}

/** Every package of the workspace that is not private, in the order of their folders. */
export function publishedPackages(): readonly Published[] {
  return globSync("{packages,apps}/*/package.json", { cwd: root })
    .sort()
    .map((file) => join(root, dirname(file)))
    .map((folder) => ({ folder, manifest: readManifest(folder) }))
    .filter(({ manifest }) => !manifest.private);
}
