import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";

export interface Size {
  /** Bytes of the bundle, minified. */
  readonly minified: number;
  /** Bytes of the same under gzip, level 9. */
  readonly gzip: number;
}

/** Bundles a file and all it imports, minified, for a browser, or for Node without what Node has itself. */
export async function bundleSize(file: string, platform: "browser" | "node" = "browser"): Promise<Size> {
  const bundle = await rolldown({ input: file, platform, logLevel: "silent" });
  try {
    const { output } = await bundle.generate({ format: "es", minify: true, codeSplitting: false });
    const code = output.map((chunk) => (chunk.type === "chunk" ? chunk.code : "")).join("");
    return { minified: Buffer.byteLength(code), gzip: gzipSync(code, { level: 9 }).length };
  } finally {
    await bundle.close();
  }
}
