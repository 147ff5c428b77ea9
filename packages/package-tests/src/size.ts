import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";

/** Bytes of a package and all that it imports, in one file for a browser, minified and under gzip. */
export async function sizeOf(name: string, consumer: string): Promise<number> {
  const entry = join(consumer, "everything.mjs");
  writeFileSync(entry, `export * from "${name}";`);
  const bundle = await rolldown({ input: entry, platform: "browser" });
  try {
    const { output } = await bundle.generate({ format: "es", minify: true, codeSplitting: false });
    return gzipSync(output[0].code, { level: 9 }).length;
  } finally {
    await bundle.close();
  }
}
