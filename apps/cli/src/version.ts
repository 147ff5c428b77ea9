import { readFileSync } from "node:fs";

/** The version of this package. */
export function readVersion(): string {
  // Not an import: some of the Nodes that can run this warn on stderr when JSON is imported.
  return JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")).version;
}
