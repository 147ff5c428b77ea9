import { expect, test, vi } from "vitest";
import { StoreUnavailableError } from "../../../src/errors/store-unavailable-error.ts";
import { entry, type Open, record, runId, START } from "./sample.ts";

export function closing(open: Open): void {
  test("a closed store refuses everything, says so, and can be closed again", async () => {
    const store = await open();
    await store.create(record(1));
    await store.close();
    await store.close();
    const calls = [
      () => store.create(record(2)),
      () => store.append(runId(1), entry("message")),
      () => store.get(runId(1)),
      () => store.read(runId(1), 0, 10),
      () => store.list({ limit: 10 }),
      () => store.unfinished({ session: "s" }),
      () => store.due(START, 10),
      () => store.place({ key: "k", at: START, data: 1 }),
      () => store.listUnmatched({ limit: 10 }),
      () => store.watch(runId(1), () => {}),
    ];
    for (const call of calls) {
      const error = await call().then(undefined, (reason: unknown) => reason);
      expect(error).toBeInstanceOf(StoreUnavailableError);
      expect(String(error)).toContain("closed");
    }
  });

  test("a store that is closed wakes who watches, so that nobody waits for ever", async () => {
    const store = await open();
    await store.create(record(1));
    const woken = [vi.fn(), vi.fn()];
    for (const wake of woken) await store.watch(runId(1), wake);
    const stop = await store.watch(runId(1), () => expect.fail("it had stopped"));
    stop();
    await store.close();
    for (const wake of woken) await expect.poll(() => wake).toHaveBeenCalledTimes(1);
  });

  test("what was begun before the store is closed is done", async () => {
    const store = await open();
    const begun = [store.create(record(1)), store.append(runId(1), entry("message"))] as const;
    await store.close();
    await begun[0];
    expect(await begun[1]).toMatchObject({ stored: true });
  });
}
