import { writeSync } from "node:fs";
import { openGiven } from "./open.ts";

/** Has its turn until it is killed. */
const ledger = await openGiven();
await ledger.exclusively("w", () => {
  writeSync(1, "inside\n");
  return new Promise(() => setInterval(() => {}, 1_000));
});
