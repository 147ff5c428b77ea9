import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { createAgentClient } from "@agent-events/client";
import { freePort } from "@agent-events/test-support/free-port";
import { redisBinary } from "@agent-events/test-support/redis-binary";
import { durable } from "@agent-events/test-support/redis-durable";
import { RedisServer } from "@agent-events/test-support/redis-server";
import { temporaryFolder } from "@agent-events/test-support/temporary-folder";
import { describe, expect, onTestFinished, test } from "vitest";
import { checkGateway, loadConfig, startGateway } from "../../src/index.ts";
import { environment, start } from "./gateways.ts";
import { sandbox } from "./sandboxes.ts";

const refusal = async (env: Record<string, string>) =>
  startGateway(loadConfig({ env })).catch((error: unknown) => error);

describe("a gateway that cannot start says why, and what to do", () => {
  test("its port is in use; once it is free, the same configuration starts", async () => {
    const env = await environment(await sandbox());
    const other = createServer().listen(Number(env["PORT"]), "127.0.0.1");
    await once(other, "listening");
    expect(await refusal(env)).toMatchObject({
      name: "PortUnavailableError",
      port: Number(env["PORT"]),
      message: expect.stringMatching(/it is in use; end what listens there, or set PORT to another$/),
      cause: { code: "EADDRINUSE" },
    });
    await once(other.close(), "close");
    await start(env);
  });

  test("its address is none of this machine", async () => {
    const env = { ...(await environment(await sandbox())), HOST: "192.0.2.1" };
    expect(await refusal(env)).toMatchObject({
      name: "PortUnavailableError",
      next: expect.stringMatching(/^set HOST to/),
    });
  });

  test.each([
    ["runs", ".db"],
    ["ledger", ".ledger.db"],
  ] as const)("the file of the %s is damaged", async (part, ending) => {
    const env = await environment(await sandbox());
    writeFileSync((env["AGENT_EVENTS_STORE"] ?? "").replace(".db", ending), "this is no database ".repeat(500));
    expect(await refusal(env)).toMatchObject({
      name: "StoreUnusableError",
      part,
      reason: expect.stringMatching(/cannot be used: /),
      next: expect.stringMatching(/\w/),
      cause: { name: part === "runs" ? "StoreDamagedError" : "LedgerDamagedError" },
    });
  });

  test("the file is another program's database", async () => {
    const { DatabaseSync } = await import("node:sqlite");
    const path = join(temporaryFolder(), "other.db");
    const other = new DatabaseSync(path);
    other.exec("CREATE TABLE theirs (x)");
    other.close();
    const env = { ...(await environment(await sandbox())), AGENT_EVENTS_STORE: path };
    expect(await refusal(env)).toMatchObject({
      name: "StoreUnusableError",
      next: expect.stringMatching(/another file/),
    });
  });

  test("the file is locked by another process, for longer than it waits", async () => {
    const { DatabaseSync } = await import("node:sqlite");
    const env = await environment(await sandbox());
    const other = new DatabaseSync(env["AGENT_EVENTS_STORE"] ?? "");
    other.exec("BEGIN EXCLUSIVE");
    onTestFinished(() => other.close());
    expect(await refusal(env)).toMatchObject({
      name: "StoreUnusableError",
      message: expect.stringMatching(/locked by another process/),
    });
  });

  test("the secret of its webhook is another: in the form of base64 or of a text, the right one is taken", async () => {
    const devrev = await sandbox();
    const env = await environment(devrev);
    const webhooks = createAgentClient({ baseUrl: devrev.url, token: "any" }).webhooks;
    const text = "a-signing-secret-24bytes";
    const secret = Buffer.from(text).toString("base64");
    const url = `${env["AGENT_EVENTS_REGISTER"]}/webhooks/devrev`;
    const { id } = (await webhooks.create({ url, secret, event_types: ["ai_agent_response"] })).webhook;
    const { AGENT_EVENTS_REGISTER: _, ...rest } = env;
    const given = { ...rest, DEVREV_WEBHOOK: id };
    const check = async (DEVREV_WEBHOOK_SECRET: string) =>
      (await checkGateway(loadConfig({ env: { ...given, DEVREV_WEBHOOK_SECRET } }))).find(
        ({ name }) => name === "webhook",
      );
    const wrong = await refusal({ ...given, DEVREV_WEBHOOK_SECRET: "hunter2hunter2" });
    expect(wrong).toMatchObject({
      name: "WebhookSecretWrongError",
      webhook: id,
      next: expect.stringMatching(/webhooks\.get/),
    });
    expect(String(wrong)).not.toMatch(new RegExp(`hunter2|${secret}`));
    for (const right of [secret, text]) {
      const gateway = await start({ ...given, DEVREV_WEBHOOK_SECRET: right });
      await expect.poll(() => devrev.webhooks()[0]?.status).not.toBe("inactive");
      await webhooks.update({ id, action: "activate" });
      await devrev.waiting();
      expect(await check(right)).toMatchObject({ ok: true, detail: `${id} is active, and delivers to ${url}` });
      expect(await check("hunter2hunter2")).toMatchObject({
        ok: false,
        fix: expect.stringMatching(/DEVREV_WEBHOOK_SECRET/),
      });
      await gateway.close({ grace: 0 });
    }
    const unknown = loadConfig({ env: { ...given, DEVREV_WEBHOOK: "nothing", DEVREV_WEBHOOK_SECRET: secret } });
    expect((await checkGateway(unknown)).at(-1)).toMatchObject({
      ok: false,
      fix: expect.stringMatching(/^set DEVREV_WEBHOOK to/),
    });
  });

  test("there is no Redis at its address, which may hold a password and is not told", async () => {
    const REDIS_URL = `redis://:hunter2@127.0.0.1:${await freePort()}`;
    const error = await refusal(await environment(await sandbox(), { REDIS_URL }));
    expect(error).toMatchObject({ name: "StoreUnusableError", part: "runs", next: expect.stringMatching(/\w/) });
    expect(String(error)).not.toMatch(/hunter2/);
  });

  test.skipIf(!redisBinary && !process.env["CI"])("its Redis may evict runs", async () => {
    const redis = await RedisServer.start(...durable(), "--maxmemory", "100mb", "--maxmemory-policy", "allkeys-lru");
    onTestFinished(() => redis.stop());
    expect(await refusal(await environment(await sandbox(), { REDIS_URL: redis.url }))).toMatchObject({
      name: "StoreUnusableError",
      next: "set maxmemory-policy to noeviction",
    });
  });
});

test.skipIf(!redisBinary && !process.env["CI"])(
  "readyz follows the store down and up again, and healthz stays",
  async () => {
    const redis = await RedisServer.start(...durable());
    onTestFinished(() => redis.stop());
    const { url } = await start(await environment(await sandbox(), { REDIS_URL: redis.url }));
    const ready = async () => (await fetch(`${url}/readyz`)).status;
    expect(await ready()).toBe(200);
    await redis.kill();
    expect(await (await fetch(`${url}/readyz`)).json()).toMatchObject({
      ready: false,
      checks: [{ name: "store", ok: false }, { ok: true }],
    });
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    await redis.restart();
    await expect.poll(ready).toBe(200);
  },
);
