import { join } from "node:path";
import { temporaryFolder } from "@agent-events/test-support/temporary-folder";
import { describeStore } from "./store-suite.ts";

for (const [name, module] of [
  ["sqlite()", import.meta.resolve("./open-sqlite.ts")],
  ["sqlite() that writes on the thread of its user", import.meta.resolve("./open-sqlite-without-thread.ts")],
] as const) {
  describeStore(name, { shared: () => ({ module, arguments: [join(temporaryFolder(), "runs.db")] }) });
}
