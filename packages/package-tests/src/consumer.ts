import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { succeed } from "./command.ts";
import { type Compiler, compilers, folderOf } from "./compile.ts";
import { outerEnvironment } from "./environment.ts";

const sources = fileURLToPath(new URL("../consumer/", import.meta.url));
/** What the READMEs mount a receiver in, and keep runs in. */
const companions = ["express@5.3.0", "@types/express@5.0.6", "fastify@5.12.8", "hono@4.13.19", "redis@6.3.1"];
const { version } = createRequire(import.meta.url)("@types/node/package.json") as { version: string };

/**
 * Makes a project like a user's: an empty folder, plain npm, the tarballs, two compilers, and the programs of `consumer/`.
 *
 * @returns what npm warned of when it installed the tarballs
 */
export async function createConsumer(folder: string, tarballs: readonly string[]): Promise<string> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  const names = Object.keys(compilers) as Compiler[];
  const tools = names.map((name) => `${folderOf(name)}@npm:${compilers[name]}`);
  const args = ["install", "--no-audit", "--no-fund", ...tarballs, ...tools, `@types/node@${version}`];
  const { stderr } = await succeed("npm", args, { cwd: folder, env: outerEnvironment() });
  await succeed("npm", ["install", "--no-audit", "--no-fund", ...companions], { cwd: folder, env: outerEnvironment() });
  cpSync(sources, folder, { recursive: true });
  return stderr;
}
