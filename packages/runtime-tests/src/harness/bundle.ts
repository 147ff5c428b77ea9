import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";

const entries = fileURLToPath(new URL("../entries/", import.meta.url));

/** How the suite is started: as a program, by a request to a worker, or by a page. */
export type Entry = "process" | "worker" | "page";

/** Bundles the suite, with the built client and all it needs, into one file that imports nothing. */
export async function bundle(entry: Entry, folder: string): Promise<string> {
  const file = join(folder, `${entry}.mjs`);
  await build({
    input: join(entries, `${entry}.ts`),
    platform: "neutral",
    logLevel: "warn",
    output: { file, format: "es", codeSplitting: false },
  });
  return file;
}
