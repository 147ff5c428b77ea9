import { expect, test } from "vitest";
import type { Store } from "../../../src/store/store.ts";
import { start } from "./process.ts";
import { randomOf } from "./random.ts";
import { entry, runId } from "./sample.ts";
import { openShared, type Shared } from "./shared.ts";
import { filler } from "./streamed.ts";
import { times } from "./times.ts";

export function kills(place: () => Shared | Promise<Shared>): void {
  const { seed, random } = randomOf(process.env["AGENT_EVENTS_SEED"]);
  const moments = Array.from({ length: times(10, 200) }, () => 1 + Math.floor(random() * 400));

  test.each(moments)(
    `loses nothing that was acknowledged (seed ${seed}, after %i acknowledgements)`,
    async (moment) => {
      const shared = await place();
      const child = await start(shared, "stream");
      child.go();
      const acknowledged = new Map<string, number>();
      for (let lines = 1; ; lines++) {
        const line = await child.line().catch(() => undefined);
        if (line === undefined) break;
        const [run, seq] = line.split(" ") as [string, string];
        acknowledged.set(run, Number(seq));
        if (lines === moment) child.kill();
      }
      const store = await openShared(shared);
      await expectWhole(store, acknowledged);
      const next = await store.append(runId(0), entry("message"));
      expect(next).toMatchObject({ stored: true });
      await store.close();
    },
  );
}

/** Everything acknowledged is there, and whatever is there is whole: no gap, no run without its entries, no half entry. */
async function expectWhole(store: Store, acknowledged: ReadonlyMap<string, number>): Promise<void> {
  const runs = await store.list({ limit: 10_000 });
  const ids = new Set(runs.map(({ id }) => id));
  for (const run of acknowledged.keys()) expect(ids).toContain(run);
  for (const run of runs) {
    expect(run.seq).toBeGreaterThanOrEqual(acknowledged.get(run.id) ?? 0);
    const entries = await store.read(run.id, 0, 100);
    expect(entries.map(({ seq, data }) => [seq, data])).toEqual(
      Array.from({ length: run.seq }, (_, index) => [index + 1, filler(run.id, index + 1)]),
    );
    expect(run.status).toBe(entries.at(-1)?.status ?? "starting");
    if (run.seq === 0) continue;
    const again = entry("suggestions", { key: `${run.id} ${run.seq}` });
    expect(await store.append(run.id, again)).toEqual({ stored: false, reason: "duplicate" });
  }
}
