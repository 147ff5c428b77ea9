import { expect, test } from "vitest";
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
