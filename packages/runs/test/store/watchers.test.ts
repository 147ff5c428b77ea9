import { expect, test, vi } from "vitest";
import { Watchers } from "../../src/store/watchers.ts";

test("a watcher that stops between the entry and its wake-up is not woken", async () => {
  const watchers = new Watchers();
  const [stopping, staying] = [vi.fn(), vi.fn()];
  const stop = watchers.add("run", stopping);
  watchers.add("run", staying);
  watchers.wake("run");
  stop();
  await expect.poll(() => staying).toHaveBeenCalledTimes(1);
  expect(stopping).not.toHaveBeenCalled();
});

test("there is nobody left once all have stopped, also when one stops twice", () => {
  const watchers = new Watchers();
  const stops = [watchers.add("run", () => {}), watchers.add("run", () => {})];
  stops[0]?.();
  stops[0]?.();
  expect(watchers.isEmpty).toBe(false);
  stops[1]?.();
  expect(watchers.isEmpty).toBe(true);
});

test("a stop from before does not end what watches the same run now", () => {
  const watchers = new Watchers();
  const stop = watchers.add("run", () => {});
  stop();
  watchers.add("run", () => {});
  stop();
  expect(watchers.isEmpty).toBe(false);
});
