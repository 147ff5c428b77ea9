import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A new folder that is gone when the test ends. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "agent-events-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
