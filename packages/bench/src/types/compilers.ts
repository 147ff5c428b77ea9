import { createRequire } from "node:module";
import { dirname, join } from "node:path";

export interface Compiler {
  readonly version: string;
  /** The script that Node runs. */
  readonly script: string;
}

function compilerSeenFrom(folder: URL): Compiler {
  const require = createRequire(folder);
  const manifest = require.resolve("typescript/package.json");
  const { version } = require(manifest) as { version: string };
  return { version, script: join(dirname(manifest), "bin", "tsc") };
}

/** The workspace's own TypeScript, and the last one that was written in JavaScript. */
export const compilers = (): Compiler[] =>
  ["../../../../", "../../"].map((folder) => compilerSeenFrom(new URL(folder, import.meta.url)));
