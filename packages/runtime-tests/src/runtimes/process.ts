import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "../harness/bundle.ts";
import { output } from "../harness/child.ts";
import { install } from "../install/install.ts";
import { pinned } from "../install/pinned.ts";
import type { Traits } from "../suite/case.ts";
import type { Runtime } from "./runtime.ts";

const modules = fileURLToPath(new URL("../../node_modules/", import.meta.url));

/** A runtime that runs a file: `<program> <args> <file> <setup>`. It finds the packages by itself, as in a user's project. */
function processRuntime(
  name: string,
  traits: Traits,
  program: () => Promise<string>,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Runtime {
  return {
    name,
    traits,
    run: async (setup, folder) => {
      const file = await bundle("process", folder);
      symlinkSync(modules, join(folder, "node_modules"), "junction");
      return output(await program(), [...args, file, JSON.stringify(setup)], { cwd: folder, env });
    },
  };
}

const plain = { tellsUnsent: true, resends: false, hmac: "node:crypto" } as const;

export const node20: Runtime = processRuntime("Node 20", plain, () => install(pinned.node20));
export const node22: Runtime = processRuntime("Node 22", plain, () => install(pinned.node22));
/** The one that runs these tests: the workspace brings it along. */
export const nodeOfTheWorkspace: Runtime = processRuntime(
  `Node ${Number.parseInt(process.versions.node, 10)}`,
  plain,
  async () => process.execPath,
);

export const bun: Runtime = processRuntime("Bun", plain, () => install(pinned.bun));

/** Needs no permission but for its addresses. It resends once what a kept-alive connection lost: denoland/deno#32566. */
export const deno: Runtime = processRuntime(
  "Deno",
  { ...plain, resends: true },
  () => install(pinned.deno),
  ["run", "--no-config", "--no-prompt", "--node-modules-dir=manual", "--allow-net=127.0.0.1,agents.invalid"],
  { DENO_NO_UPDATE_CHECK: "1" },
);
