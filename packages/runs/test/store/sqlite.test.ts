import { join } from "node:path";
import { folder } from "./folder.ts";
import { describeStore } from "./store-suite.ts";

describeStore("sqlite()", {
  shared: () => ({ module: import.meta.resolve("./open-sqlite.ts"), arguments: [join(folder(), "runs.db")] }),
});
