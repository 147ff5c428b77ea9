import { expect, test } from "vitest";
import { environment, start } from "../service/gateways.ts";
import { sandbox } from "../service/sandboxes.ts";
import { lineTo } from "./line.ts";

test("however many ask for readiness, DevRev is asked for the webhook once in 30 s", async () => {
  const line = await lineTo((await sandbox()).url);
  const { url } = await start(await environment(line));
  const before = line.asked.length;
  const answers = await Promise.all(Array.from({ length: 20 }, () => fetch(`${url}/readyz`)));
  expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
  expect(line.asked.slice(before)).toEqual(["/webhooks.get"]);
});

test("a webhook that is switched off makes the gateway not ready, and says what to do", async () => {
  const devrev = await sandbox();
  const env = await environment(devrev);
  const { url } = await start(env);
  const headers = { authorization: "Bearer any", "content-type": "application/json" };
  const body = JSON.stringify({ id: devrev.webhooks()[0]?.id, action: "deactivate" });
  expect((await fetch(`${devrev.url}/webhooks.update`, { method: "POST", headers, body })).status).toBe(200);
  const ready = await fetch(`${url}/readyz`);
  expect([ready.status, await ready.json()]).toMatchObject([
    503,
    {
      ready: false,
      checks: [
        { ok: true },
        { name: "webhook", ok: false, detail: expect.stringMatching(/is inactive; switch it on/) },
      ],
    },
  ]);
});
