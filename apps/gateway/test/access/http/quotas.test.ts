import { expect, onTestFinished, test, vi } from "vitest";
import { createReadToken } from "../../../src/access/index.ts";
import { startTestGateway, type TestGateway, type TestGatewayOptions } from "../../support/start-test-gateway.ts";
import { problemOf, startedRun } from "./asking.ts";

/** What a busy machine may take at most. */
const patience = { timeout: 90_000 };

/** A gateway of one test, with its own quotas. */
async function withQuotas(quotas: TestGatewayOptions["quotas"]): Promise<TestGateway> {
  const own = await startTestGateway({ quotas });
  onTestFinished(() => own.close());
  return own;
}

test("a key that has started all it may this minute is told when to come back; another goes on", async () => {
  const own = await withQuotas({ starts: 2 });
  const headers = { "content-type": "application/json" };
  const start = () => own.request("/v1/runs", { method: "POST", body: JSON.stringify({ message: "hi" }), headers });
  // A minute may end in between: then there are three more to start.
  const refused = await vi.waitFor(async () => {
    const response = await start();
    expect(response.status).toBe(429);
    return response;
  }, patience);
  const problem = await problemOf(refused);
  expect(problem).toMatchObject({ type: "urn:agent-events:problem:too-many-requests", quota: "requests" });
  expect(refused.headers.get("retry-after")).toBe(String(problem["retry_after"]));
  expect(problem["retry_after"]).toSatisfy((seconds: number) => seconds >= 1 && seconds <= 60);
  await startedRun(own, (await own.createKey()).secret);
  expect((await own.request("/v1/runs")).status).toBe(200);
});

test("whatever a key posts counts, whether it is taken or not", async () => {
  const own = await withQuotas({ starts: 60 });
  const run = await startedRun(own);
  const posts = ["/v1/runs", `/v1/runs/${run}/stop`, `/v1/runs/${run}/read-tokens`, "/v1/runs/run_1/stop"];
  // A minute may end in between: then it takes another one.
  for (const path of posts) {
    await vi.waitFor(async () => expect((await own.request(path, { method: "POST" })).status).toBe(429), {
      ...patience,
      interval: 0,
    });
  }
  expect((await own.request(`/v1/runs/${run}`)).status).toBe(200);
});

test("a start that is sent again is answered although the key has sent all it may, and counts once", async () => {
  const own = await withQuotas({ starts: 2 });
  const start = (name: string) => own.start({ message: "silence" }, { "idempotency-key": name });
  const names = ["a", "b", "c", "d", "e", "f"];
  const first = new Map<string, string>();
  // A minute may end in between: of six, two that follow each other are of one in any case.
  for (const name of names) {
    const answer = await start(name);
    if (answer.status === 202) first.set(name, (await answer.json()).id);
    else expect(answer.status).toBe(429);
  }
  expect(first.size).toBeLessThan(names.length);
  for (let round = 0; round < 3; round++) {
    for (const [name, id] of first) {
      const again = await start(name);
      expect([again.status, (await again.json()).id]).toEqual([202, id]);
    }
  }
});

test("a read token, which may post nothing, uses up nothing of its key's", async () => {
  const own = await withQuotas({ starts: 1 });
  const { token } = await createReadToken(own.ledger, "run_1", own.key.key.id);
  for (let count = 0; count < 5; count++) {
    expect((await own.request("/v1/runs", { method: "POST", key: token })).status).toBe(403);
  }
  await startedRun(own);
});

const follow = (on: TestGateway, run: string, key: string) =>
  on.request(`/v1/runs/${run}/events`, { key, headers: { accept: "text/event-stream" } });

test.each([
  ["key", { streamsKey: 2 }],
  ["run", { streamsRun: 2 }],
  ["gateway", { streamsProcess: 2 }],
])("a %s has as many streams as it may, until one is left; those of read tokens count", async (limit, quotas) => {
  const own = await withQuotas(quotas);
  const run = await startedRun(own);
  const { token } = await createReadToken(own.ledger, run, own.key.key.id);
  const open = [await follow(own, run, own.key.secret), await follow(own, run, token)];
  expect(open.map(({ status }) => status)).toEqual([200, 200]);
  const refused = await follow(own, run, token);
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "5"]);
  expect(await problemOf(refused)).toMatchObject({
    quota: "streams",
    retry_after: 5,
    detail: expect.stringContaining(`${limit} has 2 streams open`),
  });
  expect((await own.request(`/v1/runs/${run}`)).status).toBe(200);
  await open[0]?.body?.cancel();
  const again = await vi.waitFor(async () => {
    const response = await follow(own, run, own.key.secret);
    expect(response.status).toBe(200);
    return response;
  }, patience);
  for (const each of [open[1], again]) await each?.body?.cancel();
});
