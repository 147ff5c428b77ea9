import { relative, sep } from "node:path";
import { check } from "./check.ts";
import { compile } from "./compile.ts";
import type { Target } from "./targets.ts";
import { write } from "./write.ts";

/**
 * Compiles one contract into its target, or compares the two, and tells what it did.
 * @throws {ContractError} if the contract is broken; the target is untouched then.
 * @throws {DriftError} if it only compares and they differ.
 * @throws {TargetError} if the target holds files that were not generated.
 */
export async function generate(target: Target, compare: boolean, tell: (line: string) => void): Promise<void> {
  const start = performance.now();
  const { files, warnings } = await compile(target);
  for (const warning of warnings) tell(`warning: ${warning}`);
  const told = relative(target.root, target.target).split(sep).join("/");
  const done = () => `${files.size} files in ${told} (${((performance.now() - start) / 1000).toFixed(2)} s)`;
  if (compare) {
    check(target.target, files, told, target.command);
    tell(`${target.source}: up to date, ${done()}`);
  } else {
    const { length } = write(target.target, files);
    tell(`${target.source}: ${length === 0 ? "nothing changed" : `${length} changed`}, ${done()}`);
  }
}
