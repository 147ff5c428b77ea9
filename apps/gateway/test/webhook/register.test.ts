import { rmSync } from "node:fs";
import { createAgentClient } from "@agent-events/client";
import { signDelivery } from "@agent-events/receiver";
import { freePort } from "@agent-events/test-support/free-port";
import { describe, expect, test } from "vitest";
import { loadConfig, startGateway } from "../../src/index.ts";
import { untilActive } from "../../src/webhook/until-active.ts";
import { environment, start } from "../service/gateways.ts";
import { sandbox } from "../service/sandboxes.ts";
import { lineTo } from "./line.ts";
import { PATH, unmatched } from "./unmatched.ts";

const run = async (env: Record<string, string>) => startGateway(loadConfig({ env }));

describe("a gateway has one webhook of its own", () => {
  test("a restart goes on with it", async () => {
    const devrev = await sandbox();
    const env = await environment(devrev);
    await (await run(env)).close();
    const before = devrev.webhooks();
    await start(env);
    expect(devrev.webhooks()).toEqual(before);
    expect(before).toHaveLength(1);
  });

  test("replicas that start at the same moment make one", async () => {
    const devrev = await sandbox();
    const env = await environment(devrev);
    await Promise.all([env, { ...env, PORT: "0" }, { ...env, PORT: "0" }].map(start));
    expect(devrev.webhooks()).toMatchObject([
      { url: `${env["AGENT_EVENTS_REGISTER"]}/webhooks/devrev`, status: "active" },
    ]);
  });

  test("one whose id was never learnt is found by its address", async () => {
    const devrev = await sandbox();
    const line = await lineTo(devrev.url);
    const env = await environment(line);
    line.fate = (path) => (path === "/webhooks.create" ? "answer-lost" : undefined);
    await expect(run(env)).rejects.toThrow(/the gateway's webhook cannot be made.*check DEVREV_BASE_URL/);
    line.fate = () => undefined;
    await start(env);
    expect(devrev.webhooks()).toMatchObject([{ status: "active" }]);
    expect(line.asked.filter((path) => path === "/webhooks.create")).toHaveLength(1);
  });

  test("it is found when the ledger is lost, and gets a secret that the new one knows", async () => {
    const devrev = await sandbox();
    const env = await environment(devrev);
    await (await run(env)).close();
    const [before] = devrev.webhooks();
    rmSync(env["AGENT_EVENTS_STORE"]?.replace(".db", ".ledger.db") ?? "");
    const { url } = await start(env);
    const [after, ...others] = devrev.webhooks();
    expect([after?.id, after?.status, others]).toEqual([before?.id, "active", []]);
    expect(after?.secret).not.toBe(before?.secret);
    // What DevRev has signed before is still taken.
    for (const secret of [before?.secret ?? "", after?.secret ?? ""]) {
      const body = unmatched();
      const headers = { "x-devrev-signature": await signDelivery(body, { secret }) };
      expect((await fetch(`${url}${PATH}`, { method: "POST", body, headers })).status).toBe(200);
    }
  });

  test("it moves with the public address", async () => {
    const devrev = await sandbox();
    const env = await environment(devrev);
    await (await run(env)).close();
    const PORT = `${await freePort()}`;
    await start({ ...env, PORT, AGENT_EVENTS_REGISTER: `http://127.0.0.1:${PORT}` });
    expect(devrev.webhooks()).toMatchObject([{ url: `http://127.0.0.1:${PORT}/webhooks/devrev`, status: "active" }]);
  });

  test("one that was switched off, or lost its subscription, is mended", async () => {
    const devrev = await sandbox();
    const env = await environment(devrev);
    await (await run(env)).close();
    const client = createAgentClient({ baseUrl: devrev.url, token: "any" });
    const id = devrev.webhooks()[0]?.id ?? "";
    await client.webhooks.update({ id, action: "deactivate", event_types: { set: ["work_created"] } });
    await start(env);
    expect(devrev.webhooks()).toMatchObject([{ status: "active", event_types: ["work_created", "ai_agent_response"] }]);
  });

  test("one that was deleted is made again", async () => {
    const devrev = await sandbox();
    const env = await environment(devrev);
    await (await run(env)).close();
    await createAgentClient({ baseUrl: devrev.url, token: "any" }).webhooks.delete({
      id: devrev.webhooks()[0]?.id ?? "",
    });
    await start(env);
    expect(devrev.webhooks()).toMatchObject([{ status: "active" }]);
  });
});

describe("what stands in the way is told", () => {
  test("a token that DevRev refuses", async () => {
    const env = { ...(await environment(await sandbox())), DEVREV_TOKEN: "test_unauthenticated" };
    await expect(run(env)).rejects.toMatchObject({
      name: "DevRevRefusedError",
      status: 401,
      next: "set DEVREV_TOKEN to a valid token",
    });
  });

  test("a given webhook that DevRev does not have", async () => {
    const { AGENT_EVENTS_REGISTER: _, ...env } = await environment(await sandbox());
    const given = { DEVREV_WEBHOOK: "don:integration:dvrv-us-1:devo/0:webhook/9", DEVREV_WEBHOOK_SECRET: "c2VjcmV0" };
    await expect(run({ ...env, ...given })).rejects.toMatchObject({ name: "DevRevRefusedError", status: 404 });
  });

  test("a webhook that DevRev does not reach", async () => {
    const devrev = await sandbox();
    const client = createAgentClient({ baseUrl: devrev.url, token: "any" });
    const url = `http://127.0.0.1:${await freePort()}/`;
    const { webhook } = await client.webhooks.create({ url, event_types: ["ai_agent_response"] });
    await expect(untilActive(client, webhook.id, { limit: 200 })).rejects.toMatchObject({
      name: "WebhookUnverifiedError",
      message: expect.stringMatching(/did not verify .* within 0.2 s; check that DevRev reaches this gateway/),
    });
  });
});

test("an outage of DevRev does not keep a gateway from starting that has its webhook", async () => {
  const line = await lineTo((await sandbox()).url);
  const env = await environment(line);
  await (await run(env)).close();
  line.fate = () => 500;
  const { url } = await start(env);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  const ready = await fetch(`${url}/readyz`);
  expect([ready.status, await ready.json()]).toMatchObject([
    503,
    { checks: [{ ok: true }, { name: "webhook", ok: false }] },
  ]);
});
