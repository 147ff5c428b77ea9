import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runNode } from "../run-node.ts";
import type { Compiler } from "./compilers.ts";
import { type Diagnostics, parseDiagnostics } from "./diagnostics.ts";

const compilerOptions = {
  target: "es2023",
  lib: ["es2024", "dom", "dom.iterable"],
  module: "nodenext",
  types: [],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  allowImportingTsExtensions: true,
};

/**
 * Checks one file and all it imports, in a fresh process.
 *
 * @throws {Error} with what the compiler says, if it finds a mistake
 */
export async function check({ script }: Compiler, file: string): Promise<Diagnostics> {
  const folder = mkdtempSync(join(tmpdir(), "bench-types-"));
  try {
    const project = join(folder, "tsconfig.json");
    writeFileSync(project, JSON.stringify({ compilerOptions, files: [file] }));
    return parseDiagnostics(await runNode([script, "-p", project, "--extendedDiagnostics"]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
