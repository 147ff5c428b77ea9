import { writeSync } from "node:fs";
import { openGiven } from "./open.ts";

/** Reserves one name after the other in groups, and says each once it is reserved, until it is killed. */
const ledger = await openGiven();
const expiresAt = Date.now() + 3_600_000;
for (let n = 0; ; n += 5) {
  const reserve = async (name: string) => {
    const { reserved } = await ledger.reserve({ key: `${process.pid}`, name, digest: name, run: name, expiresAt });
    if (reserved) writeSync(1, `${process.pid} ${name}\n`);
  };
  await Promise.all([0, 1, 2, 3, 4].map((offset) => reserve(`${n + offset}`)));
}
