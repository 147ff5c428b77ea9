import { existsSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { publishedPackages, root } from "./published.ts";

/** A block of TypeScript in a README. */
export interface Block {
  /** Where it begins, such as `packages/client/README.md:14`. */
  readonly place: string;
  /** A name for it as a file. */
  readonly file: string;
  readonly code: string;
}

const FENCED = /^ *```(?:ts|tsx|typescript)\b.*?\n(.*?)^ *```$/gms;

function blocksOf(readme: string): readonly Block[] {
  const text = readFileSync(readme, "utf8");
  const path = relative(root, readme).split(sep).join("/");
  return [...text.matchAll(FENCED)].map(({ index, 1: code = "" }) => {
    const place = `${path}:${text.slice(0, index).split("\n").length}`;
    return { place, code, file: `${place.replaceAll(/\W/g, "-")}.ts` };
  });
}

/** Every block of TypeScript in the README of the repository, and in those of the published packages. */
export function readmeBlocks(): readonly Block[] {
  const folders = [root, ...publishedPackages().map(({ folder }) => folder)];
  return folders
    .map((folder) => join(folder, "README.md"))
    .filter((readme) => existsSync(readme))
    .flatMap(blocksOf);
}
