import { rolldown } from "rolldown";

/** Bundles a program of a consumer's, and all that it imports, into one file for Node. */
export async function bundleProgram(input: string, file: string): Promise<void> {
  const bundle = await rolldown({ input, platform: "node" });
  try {
    await bundle.write({ file, format: "es", codeSplitting: false });
  } finally {
    await bundle.close();
  }
}
