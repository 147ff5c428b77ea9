import { freePort } from "@agent-events/test-support/free-port";
import { expect, onTestFinished, test } from "vitest";
import { loadConfig, startGateway } from "../../src/index.ts";
import { caller } from "./calls.ts";
import { environment, newKey, start } from "./gateways.ts";
import { AGENT, sandbox } from "./sandboxes.ts";

test("a gateway makes its webhook, is ready, and answers a message", async () => {
  const devrev = await sandbox();
  const env = await environment(devrev);
  const { url } = await start(env);
  expect(devrev.webhooks()).toMatchObject([{ url: `${url}/webhooks/devrev`, status: "active" }]);
  const ready = await fetch(`${url}/readyz`);
  expect([ready.status, await ready.json()]).toMatchObject([200, { ready: true }]);
  const answer = await fetch(`${url}/v1/runs`, {
    method: "POST",
    headers: { authorization: `Bearer ${await newKey(env)}`, "content-type": "application/json", prefer: "wait=30" },
    body: JSON.stringify({ agent: AGENT, message: "What is 6 * 7?" }),
  });
  expect([answer.status, await answer.json()]).toMatchObject([
    200,
    { status: "succeeded", reply: { message: expect.stringContaining("42") } },
  ]);
});

test("a start before DevRev has verified the webhook is told that, and not that the store is away", async () => {
  const port = await freePort();
  const env = await environment(await sandbox(), { PORT: `${port}`, AGENT_EVENTS_REGISTER: "http://127.0.0.1:1" });
  const givenUp = new AbortController();
  const starting = startGateway(loadConfig({ env }), { signal: givenUp.signal });
  const ended = starting.catch(() => {});
  onTestFinished(async () => {
    givenUp.abort();
    await ended;
  });
  const url = `http://127.0.0.1:${port}`;
  await expect.poll(() => fetch(`${url}/healthz`).then(({ status }) => status, String)).toBe(200);
  const { start: ask } = caller(await newKey(env));
  const answer = await ask(url, { message: "Hello" }, { "idempotency-key": "one" });
  expect([answer.status, answer.headers.get("retry-after"), await answer.json()]).toMatchObject([
    503,
    "5",
    { type: "urn:agent-events:problem:not-ready", detail: expect.stringContaining("not verified by DevRev yet") },
  ]);
  expect(await (await fetch(`${url}/readyz`)).json()).toMatchObject({
    checks: [
      { name: "store", ok: true },
      { name: "webhook", ok: false },
    ],
  });
});
