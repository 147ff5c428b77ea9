import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runNode } from "../run-node.ts";
import type { Workspace } from "./workspace.ts";

const codegen = fileURLToPath(new URL("../../../codegen", import.meta.url));

/** By name, the Node arguments that compile a contract. */
export const tools = {
  /** Types alone; the same version that codegen uses, on the same TypeScript. */
  "openapi-typescript": ({ entry, target }: Workspace) => [
    join(codegen, "node_modules/openapi-typescript/bin/cli.js"),
    entry,
    "-o",
    join(target, "types.ts"),
  ],
  /** Lint, bundle, types, validators and examples. */
  generate: ({ root }: Workspace) => [join(codegen, "src/cli.ts"), "--root", root],
};

export type Tool = keyof typeof tools;

/** Compiles a contract in a fresh process, from nothing to files on the disk; in milliseconds, Node's start included. */
export async function time(tool: Tool, workspace: Workspace): Promise<number> {
  rmSync(workspace.target, { recursive: true, force: true });
  const started = performance.now();
  await runNode(tools[tool](workspace), workspace.root);
  return performance.now() - started;
}
