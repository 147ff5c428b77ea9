import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Mock, startMock } from "@agent-events/mock";
import type { Document } from "../document/document.ts";

/** Serves a document that is in no file with Prism. */
export async function serve(document: Document): Promise<Mock> {
  const folder = await mkdtemp(join(tmpdir(), "contract-tests-"));
  const file = join(folder, "openapi.json");
  try {
    await writeFile(file, JSON.stringify(document));
    return await startMock({ document: file });
  } finally {
    await rm(folder, { recursive: true });
  }
}
