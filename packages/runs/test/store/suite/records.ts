import { expect, test } from "vitest";
import { RunExistsError } from "../../../src/errors/run-exists-error.ts";
import { type Open, record, runId, START } from "./sample.ts";

export function records(open: Open): void {
  test("a run that was created is there as it was given, starting, without entries", async () => {
    const store = await open();
    await store.create(record(1));
    expect(await store.get(runId(1))).toEqual({
      ...record(1),
      status: "starting",
      session: undefined,
      seq: 0,
      updatedAt: START + 1,
    });
    expect((await store.get(runId(1)))?.owner).toBeUndefined();
    expect(await store.read(runId(1), 0, 10)).toEqual([]);
  });

  test("a run that nobody created is undefined and has no entries", async () => {
    const store = await open();
    expect(await store.get(runId(1))).toBeUndefined();
    expect(await store.read(runId(1), 0, 10)).toEqual([]);
  });

  test("the same run is created once, also when it is tried at the same time", async () => {
    const store = await open();
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, (_, n) => store.create(record(1, { agent: `${n}` }))),
    );
    const refused = tries.filter((tried) => tried.status === "rejected").map(({ reason }) => reason);
    expect(refused).toHaveLength(19);
    for (const reason of refused) expect(reason).toBeInstanceOf(RunExistsError);
    expect(refused[0]).toMatchObject({ name: "RunExistsError", run: runId(1) });
  });

  test("a request that is no JSON is the caller's mistake, and hurts no run beside it", async () => {
    const store = await open();
    const [bad, good] = await Promise.allSettled([store.create(record(1, { request: 1n })), store.create(record(2))]);
    expect(bad).toMatchObject({ status: "rejected", reason: { name: "TypeError" } });
    expect(good.status).toBe("fulfilled");
    expect(await store.get(runId(1))).toBeUndefined();
    expect(await store.get(runId(2))).toBeDefined();
  });

  test("what a caller changes later does not reach the store", async () => {
    const store = await open();
    const request = { message: "first" };
    await store.create(record(1, { request }));
    request.message = "changed";
    const run = await store.get(runId(1));
    expect(run?.request).toEqual({ message: "first" });
    Object.assign(run?.request as object, { message: "changed" });
    expect((await store.get(runId(1)))?.request).toEqual({ message: "first" });
  });

  test.each([
    ["NUL and control characters", "a\u0000b\u001f\r\n"],
    ["characters outside the basic plane", "é😀\u{10ffff}"],
    ["quotes, wildcards and separators", `'"%_*?[]{}:;\\/`],
    ["100,000 characters", "x".repeat(100_000)],
    ["nothing", ""],
  ])("text with %s is kept", async (_, text) => {
    const store = await open();
    await store.create(record(1, { sessionObject: text, agent: text, owner: text, request: { [text]: [text] } }));
    expect(await store.get(runId(1))).toMatchObject({
      sessionObject: text,
      agent: text,
      owner: text,
      request: { [text]: [text] },
    });
    expect(await store.unfinished({ sessionObject: text })).toEqual([runId(1)]);
    expect(await store.list({ sessionObject: text, limit: 10 })).toHaveLength(1);
    expect(await store.list({ owner: text, limit: 10 })).toHaveLength(1);
  });

  test("a request is JSON of any shape: __proto__, lone surrogates and depth included", async () => {
    const store = await open();
    const text = `{"__proto__":{"a":1},"lone":"\\ud800","deep":${"[".repeat(500)}${"]".repeat(500)},"null":null}`;
    await store.create(record(1, { request: JSON.parse(text) }));
    expect(JSON.stringify((await store.get(runId(1)))?.request)).toBe(text);
  });
}
