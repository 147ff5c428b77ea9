import { expect, onTestFinished, test, vi } from "vitest";
import { memory, StoreUnavailableError } from "../src/index.ts";
import { request, world } from "./devrev.ts";

const unavailable = () => new StoreUnavailableError("the disk is full", "free some space");

test.each([
  [
    "throws",
    () => {
      throw new Error("no log");
    },
  ],
  [
    "rejects",
    async () => {
      throw new Error("no log");
    },
  ],
])(
  "an onError that %s changes nothing: neither for a start that DevRev took, nor for the process",
  async (_, onError) => {
    const printed = vi.spyOn(console, "warn").mockImplementation(() => {});
    onTestFinished(() => printed.mockRestore());
    const store = memory();
    const { runs } = world({ store, onError });
    vi.spyOn(store, "append").mockRejectedValueOnce(unavailable());
    expect((await runs.start(request)).id).toMatch(/^run_/);
    vi.spyOn(store, "due").mockRejectedValueOnce(unavailable());
    await expect.poll(() => printed.mock.calls).toEqual([["Error: no log"], ["Error: no log"]]);
  },
);
