import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { HERE, type Repository } from "./repository.ts";

const COMPILERS = { "5.9": "packages/codegen", "7.0": "packages/contract" };

/** Versions of TypeScript that the code is compiled with. */
export type Version = keyof typeof COMPILERS;

/** Compiles files of a repository strictly and returns the errors, such as `consumer.ts:3 TS2322`. */
export function typeErrors(repository: Repository, files: readonly string[], version: Version = "7.0"): string[] {
  const compiler = join(HERE, COMPILERS[version], "node_modules", "typescript", "bin", "tsc");
  const options = [
    "--noEmit",
    "--strict",
    "--noUncheckedIndexedAccess",
    "--exactOptionalPropertyTypes",
    "--pretty",
    "false",
  ];
  const modules = ["--module", "nodenext", "--target", "es2023", "--allowImportingTsExtensions", "--types", ""];
  const { stdout, stderr } = spawnSync(process.execPath, [compiler, ...options, ...modules, ...files], {
    cwd: repository.root,
    encoding: "utf8",
  });
  if (stderr) throw new Error(stderr);
  return [...stdout.matchAll(/^([^\s(]+)\((\d+),\d+\): error (TS\d+)/gm)].map(
    ([, file, line, code]) => `${file}:${line} ${code}`,
  );
}
