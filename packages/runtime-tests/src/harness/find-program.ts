import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The first of these programs that the PATH knows; a name with a slash is looked up where it says. */
export function findProgram(names: readonly string[]): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return names
    .flatMap((name) => (name.startsWith("/") ? [name] : folders.map((folder) => join(folder, name))))
    .find((file) => existsSync(file));
}
