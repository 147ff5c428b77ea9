import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { createReadToken } from "../../../src/access/index.ts";
import { startTestGateway, type TestGateway } from "../../support/start-test-gateway.ts";
import { all, startedRun, statuses } from "./asking.ts";

let gateway: TestGateway;
let skip = 0;
beforeAll(async () => {
  gateway = await startTestGateway({ now: () => Date.now() + skip });
});
afterAll(() => gateway?.close());

const share = async (run: string): Promise<{ token: string; run: string; expires_at: string }> => {
  const response = await gateway.request(`/v1/runs/${run}/read-tokens`, { method: "POST" });
  expect([response.status, response.headers.get("cache-control")]).toEqual([201, "no-store"]);
  return (await response.json()) as Awaited<ReturnType<typeof share>>;
};

test("a read token reads and follows its one run, and does nothing else", async () => {
  const run = await startedRun(gateway);
  const shared = await share(run);
  expect(shared).toMatchObject({ token: expect.stringMatching(/^aet_[a-z0-9]{16}_[\w-]{43}$/), run });
  expect(Date.parse(shared.expires_at) - Date.now()).toBeGreaterThan(870_000);
  expect(await statuses(gateway, shared.token, run)).toEqual({ ...all(403), "get-run": 200, "follow-run": 200 });
  const streamed = await gateway.request(`/v1/runs/${run}/events`, {
    key: shared.token,
    headers: { accept: "text/event-stream" },
  });
  expect(streamed.status).toBe(200);
  await streamed.body?.cancel();
});

test("a read token does not see another run of its key", async () => {
  const { token } = await share(await startedRun(gateway));
  expect(await statuses(gateway, token, await startedRun(gateway))).toEqual({
    ...all(403),
    "get-run": 404,
    "follow-run": 404,
  });
});

test("a read token is refused once its 15 minutes are over", async () => {
  const run = await startedRun(gateway);
  const { token } = await createReadToken(gateway.ledger, run, gateway.key.key.id);
  const ask = async () => (await gateway.request(`/v1/runs/${run}`, { key: token })).status;
  // Half a minute is left to a slow machine.
  skip = 14.5 * 60_000;
  onTestFinished(() => {
    skip = 0;
  });
  expect(await ask()).toBe(200);
  skip = 15 * 60_000;
  expect(await ask()).toBe(401);
});
