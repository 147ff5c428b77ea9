import { chromium } from "./chromium.ts";
import { bun, deno, node20, node22, nodeOfTheWorkspace } from "./process.ts";
import type { Runtime } from "./runtime.ts";
import { workerd } from "./workerd.ts";

export const runtimes: readonly Runtime[] = [node20, node22, nodeOfTheWorkspace, bun, deno, workerd, chromium];
