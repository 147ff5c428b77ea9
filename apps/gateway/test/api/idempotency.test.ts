import { newRunId } from "@agent-events/runs";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { Ledger } from "../../src/ledger/index.ts";
import { startTestGateway, type TestGateway } from "../support/start-test-gateway.ts";

let gateway: TestGateway;
let calls: () => number;
beforeAll(async () => {
  // Longer than any first start takes, on a busy machine too.
  gateway = await startTestGateway({ store: "sqlite", limits: { repeat: 60_000 } });
  calls = () => gateway.sandbox.calls().filter(({ operation }) => operation?.includes("execute")).length;
});
afterAll(() => gateway.close());

let count = 0;
const fresh = () => `key-${++count}`;
const nameOf = (problem: { type: string }) => problem.type.split(":").at(-1);
const start = (key: string, body: object) => gateway.start(body, { "idempotency-key": key });

describe("an Idempotency-Key", () => {
  test("gives the same run to a request that comes again, and says so", async () => {
    const key = fresh();
    const first = await start(key, { message: "silence", session: "s" });
    const before = calls();
    const again = await start(key, { session: "s", message: "silence" });
    expect([first.headers.get("idempotent-replayed"), again.headers.get("idempotent-replayed")]).toEqual([
      null,
      "true",
    ]);
    expect(again.headers.get("location")).toBe(first.headers.get("location"));
    expect(await again.json()).toEqual(await first.json());
    expect(calls()).toBe(before);
  });

  test("gives the answer to a repetition that waits for it", async () => {
    const key = fresh();
    await start(key, { message: "hello" });
    const again = await gateway.start({ message: "hello" }, { "idempotency-key": key, prefer: "wait=10" });
    expect([again.status, (await again.json()).reply.message]).toEqual([200, "You said: hello"]);
  });

  test("of many requests at once starts one run", async () => {
    const key = fresh();
    const before = calls();
    const answers = await Promise.all(Array.from({ length: 20 }, () => start(key, { message: "slow 20" })));
    const runs = await Promise.all(answers.map((one) => one.json()));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]));
    expect(new Set(runs.map(({ id }) => id)).size).toBe(1);
    expect(answers.filter((one) => one.headers.get("idempotent-replayed") === null)).toHaveLength(1);
    expect(calls()).toBe(before + 1);
  });

  describe("of a request that is still being started", () => {
    /** A gateway that gives a repetition a moment only, and starts such a request. */
    async function beginning(): Promise<{ starting: Promise<Response>; again: TestGateway["start"] }> {
      const own = await startTestGateway({ limits: { repeat: 200 } });
      onTestFinished(() => own.close());
      const again: TestGateway["start"] = (body, headers) => own.start(body, { "idempotency-key": "k", ...headers });
      const starting = again(slow);
      await expect.poll(async () => (await own.runs.list({ limit: 1 }))[0]?.status).toBe("starting");
      return { starting, again };
    }
    const slow = { message: "slow 3000" };

    test("is in use, after a moment", async () => {
      const { starting, again } = await beginning();
      const refused = await again(slow);
      expect([refused.status, refused.headers.get("retry-after"), nameOf(await refused.json())]).toEqual([
        409,
        "1",
        "idempotency-key-in-use",
      ]);
      expect((await starting).status).toBe(202);
      expect((await again(slow)).headers.get("idempotent-replayed")).toBe("true");
    });

    test("gives its run to a repetition that says how long it waits", async () => {
      const { starting, again } = await beginning();
      const replayed = await again(slow, { prefer: "wait=100" });
      expect([replayed.status, replayed.headers.get("idempotent-replayed")]).toEqual([200, "true"]);
      expect((await replayed.json()).id).toBe((await (await starting).json()).id);
    });
  });

  test("with another body is refused", async () => {
    const key = fresh();
    await start(key, { message: "silence" });
    const other = await start(key, { message: "silence", session: "another" });
    expect([other.status, nameOf(await other.json())]).toEqual([409, "idempotency-key-reused"]);
  });

  test("is a key's own", async () => {
    const key = fresh();
    const other = (await gateway.createKey()).secret;
    const [mine, theirs] = [
      await start(key, { message: "silence" }),
      await gateway.start({ message: "hello" }, { "idempotency-key": key, authorization: `Bearer ${other}` }),
    ];
    expect([mine.status, theirs.status]).toEqual([202, 202]);
  });

  test("is freed by a start that ran nothing", async () => {
    const key = fresh();
    const refused = await start(key, { message: "refuse forbidden" });
    expect(refused.status).toBe(502);
    const other = await start(key, { message: "silence" });
    expect([other.status, other.headers.get("idempotent-replayed")]).toEqual([202, null]);
  });

  test("is not taken by a request that breaks the contract", async () => {
    const key = fresh();
    expect((await start(key, { message: "" })).status).toBe(400);
    expect((await start(key, { message: "silence" })).status).toBe(202);
  });

  test.each([["x".repeat(256)], ["a b"], ["\u00e9"]])(
    "has to be 1 to 255 visible ASCII characters: %j is refused",
    async (key) => {
      const problem = await (await start(key, { message: "silence" })).json();
      expect(problem.issues).toMatchObject([{ in: "header", path: "Idempotency-Key" }]);
    },
  );

  test("finds its run although the process died before DevRev was called", async () => {
    const key = fresh();
    const body = { message: "silence" };
    const digest = await digestOf(key, body);
    // The name was reserved, and then the process was killed: there is no run of the id.
    const run = newRunId();
    await gateway.ledger.reserve({ key: gateway.key.key.id, name: key, digest, run, expiresAt: Date.now() + 60_000 });
    const answers = await Promise.all([1, 2, 3].map(() => start(key, body)));
    const ids = await Promise.all(answers.map(async (one) => (await one.json()).id));
    expect(ids).toEqual([run, run, run]);
    expect(gateway.sandbox.calls().filter((call) => call.body.includes(run))).toHaveLength(1);
  });
});

/** What the gateway keeps of a body, as a ledger that listens tells it. */
async function digestOf(name: string, body: object): Promise<string> {
  let digest = "";
  const listening = (ledger: Ledger): Ledger => ({
    ...ledger,
    reserve: (wanted) => {
      digest = wanted.digest;
      return ledger.reserve(wanted);
    },
  });
  await using other = await startTestGateway({ wrap: { ledger: listening } });
  await other.start(body, { "idempotency-key": name });
  return digest;
}
