import { join } from "node:path";
import { temporaryFolder } from "@agent-events/test-support/temporary-folder";
import { describeStore } from "./store-suite.ts";

describeStore("sqlite()", {
  shared: () => ({ module: import.meta.resolve("./open-sqlite.ts"), arguments: [join(temporaryFolder(), "runs.db")] }),
});
