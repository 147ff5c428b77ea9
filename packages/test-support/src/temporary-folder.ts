import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/**
 * A new folder that is gone when the test ends.
 *
 * @param atEnd takes what removes it, such as `afterAll`
 */
export function temporaryFolder(atEnd: (remove: () => void) => void = onTestFinished): string {
  const path = mkdtempSync(join(tmpdir(), "agent-events-"));
  atEnd(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
