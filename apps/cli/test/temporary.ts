import { join } from "node:path";
import { temporaryFolder } from "@agent-events/test-support/temporary-folder";

/** A path for a file that is gone after the test. */
export async function temporary(name: string): Promise<string> {
  return join(temporaryFolder(), name);
}
