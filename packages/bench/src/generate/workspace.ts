import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Files, syntheticContract } from "./synthetic/contract.ts";

const contracts = fileURLToPath(new URL("../../../../openapi", import.meta.url));

/** A folder outside of the repository with one contract in it, laid out as `generate` expects it. */
export interface Workspace {
  readonly root: string;
  /** The contract's entry. */
  readonly entry: string;
  /** Where the code goes. */
  readonly target: string;
  readonly remove: () => void;
}

function createWorkspace(api: string, fill: (folder: string) => void): Workspace {
  const root = mkdtempSync(join(tmpdir(), "bench-generate-"));
  const folder = join(root, "openapi", api);
  mkdirSync(folder, { recursive: true });
  cpSync(join(contracts, "redocly.yaml"), join(root, "openapi", "redocly.yaml"));
  fill(folder);
  writeFileSync(join(folder, "codegen.yaml"), "target: ../../generated\n");
  return {
    root,
    entry: join(folder, "openapi.yaml"),
    target: join(root, "generated"),
    remove: () => rmSync(root, { recursive: true }),
  };
}

function writeFiles(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

export const ownWorkspace = (): Workspace =>
  createWorkspace("agent-events", (folder) => cpSync(join(contracts, "agent-events"), folder, { recursive: true }));

export const syntheticWorkspace = (operations: number): Workspace =>
  createWorkspace("orders", (folder) => writeFiles(folder, syntheticContract(operations)));
