import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A path for a file that is gone after the test. */
export async function temporary(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "agent-events-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  return join(folder, name);
}
