import { globSync, statSync } from "node:fs";
import { join, sep } from "node:path";

/** The files of a folder, as paths inside it with slashes. */
export function filesOf(folder: string): readonly string[] {
  return globSync("**/*", { cwd: folder })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => file.split(sep).join("/"))
    .sort();
}
