import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";

const entries = fileURLToPath(new URL("../entries/", import.meta.url));

/** How the suite is started: as a program, by a request to a worker, or by a page. */
export type Entry = "process" | "worker" | "page";

/** What the tools of a platform tell a bundler: wrangler for workers, all of them for pages. */
const conditions: Readonly<Record<"worker" | "page", string[]>> = {
  worker: ["workerd", "worker", "browser", "import", "module", "default"],
  page: ["browser", "import", "module", "default"],
};

/**
 * Bundles the suite into one file. For a worker or a page, the built packages and all they need are in it, and it imports
 * nothing; a program imports the packages themselves, so that the runtime resolves them as it does for its users.
 */
export async function bundle(entry: Entry, folder: string): Promise<string> {
  const file = join(folder, `${entry}.mjs`);
  await build({
    input: join(entries, `${entry}.ts`),
    platform: "neutral",
    ...(entry === "process"
      ? { external: /^@agent-events\// }
      : { resolve: { conditionNames: conditions[entry], mainFields: ["module", "main"] } }),
    logLevel: "warn",
    output: { file, format: "es", codeSplitting: false },
  });
  return file;
}
