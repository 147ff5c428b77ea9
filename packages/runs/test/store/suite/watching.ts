import { expect, test, vi } from "vitest";
import { entry, type Open, record, runId } from "./sample.ts";

export function watching(open: Open): void {
  test("every watcher of a run is woken by an entry", async () => {
    const store = await open();
    await store.create(record(1));
    const woken = [vi.fn(), vi.fn()];
    for (const wake of woken) await store.watch(runId(1), wake);
    await store.append(runId(1), entry("suggestions"));
    for (const wake of woken) await expect.poll(() => wake).toHaveBeenCalled();
  });

  test("a watcher that stopped is not woken, the one beside it is", async () => {
    const store = await open();
    await store.create(record(1));
    const stopped = vi.fn();
    const staying = vi.fn();
    const stop = await store.watch(runId(1), stopped);
    await store.watch(runId(1), staying);
    stop();
    stop();
    await store.append(runId(1), entry("suggestions"));
    await expect.poll(() => staying).toHaveBeenCalled();
    expect(stopped).not.toHaveBeenCalled();
  });

  test("one function that watches twice is woken until both have stopped", async () => {
    const store = await open();
    await store.create(record(1));
    const wake = vi.fn();
    const stop = await store.watch(runId(1), wake);
    await store.watch(runId(1), wake);
    stop();
    await store.append(runId(1), entry("suggestions"));
    await expect.poll(() => wake).toHaveBeenCalled();
  });

  test("a run can be watched before it exists", async () => {
    const store = await open();
    const wake = vi.fn();
    await store.watch(runId(1), wake);
    await store.create(record(1));
    await store.append(runId(1), entry("suggestions"));
    await expect.poll(() => wake).toHaveBeenCalled();
  });

  test("a reader that reads at each wake-up sees every entry, in order, whatever comes at once", async () => {
    const store = await open();
    const runs = Array.from({ length: 5 }, (_, n) => runId(n));
    for (const n of runs.keys()) await store.create(record(n));
    const readers = runs.map(async (run) => {
      const seen: number[] = [];
      let wake = () => {};
      const stop = await store.watch(run, () => wake());
      while (seen.length < 100) {
        const woken = new Promise<void>((resolve) => {
          wake = resolve;
        });
        const entries = await store.read(run, seen.length, 7);
        if (entries.length === 0) await woken;
        seen.push(...entries.map(({ seq }) => seq));
      }
      stop();
      return seen;
    });
    for (let n = 0; n < 100; n++) {
      const appends = runs.map((run) => store.append(run, entry("suggestions")));
      if (n % 3) await Promise.all(appends);
    }
    const everything = Array.from({ length: 100 }, (_, n) => n + 1);
    for (const seen of await Promise.all(readers)) expect(seen).toEqual(everything);
  });
}
