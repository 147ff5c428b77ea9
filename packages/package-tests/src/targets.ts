import type { Manifest } from "./published.ts";

/** An entry point of a package, and one file that it leads to. */
export interface Target {
  /** As a user imports it, such as `@agent-events/contract/examples`; with a `*` where it is a pattern. */
  readonly entry: string;
  readonly file: string;
}

/** Every file that `exports` and `bin` name. */
export function targetsOf({ name, exports = {}, bin = {} }: Manifest): readonly Target[] {
  const exported = Object.entries(exports).flatMap(([subpath, conditions]) =>
    (typeof conditions === "string" ? [conditions] : Object.values(conditions)).map((file) => ({
      entry: subpath.replace(".", name),
      file,
    })),
  );
  const programs = Object.entries(bin).map(([entry, file]) => ({ entry, file }));
  return [...exported, ...programs].map(({ entry, file }) => ({ entry, file: file.replace(/^\.\//, "") }));
}

/** What the `*` of a pattern stands for in each of the files that match it; `[""]` for a file itself. */
export function matches(pattern: string, files: readonly string[]): readonly string[] {
  const [before = "", after] = pattern.split("*");
  if (after === undefined) return files.includes(pattern) ? [""] : [];
  return files
    .filter((file) => file.startsWith(before) && file.endsWith(after))
    .map((file) => file.slice(before.length, file.length - after.length));
}
