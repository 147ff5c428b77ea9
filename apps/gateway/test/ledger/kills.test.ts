import { expect, test } from "vitest";
import { startChild } from "./children/start.ts";
import { filePlace, openLedger } from "./suite/place.ts";
import { sampleReservation } from "./suite/sample.ts";

test("two processes that share a file and are killed while they write leave all that they had said, and a whole file", async () => {
  const place = filePlace();
  for (let round = 0; round < 3; round++) {
    const children = await Promise.all([startChild("write", place), startChild("write", place)]);
    const some = 10 + Math.floor(Math.random() * 100);
    const first: string[] = [];
    for (const child of children) for (let n = 0; n < some; n++) first.push(await child.line());
    await Promise.all(children.map((child) => child.kill()));
    const said = [...first, ...(await Promise.all(children.map((child) => child.rest()))).flat()];
    expect(said.length).toBeGreaterThanOrEqual(20);
    // Opening reads the whole file for damage.
    const ledger = await openLedger(place);
    const held = await Promise.all(
      said.map(async (line) => {
        const [key, name] = line.split(" ") as [string, string];
        const { reserved, reservation } = await ledger.reserve(sampleReservation(1, { key, name, run: "another" }));
        return !reserved && reservation.run === name;
      }),
    );
    expect(held.filter((is) => !is)).toEqual([]);
  }
});
