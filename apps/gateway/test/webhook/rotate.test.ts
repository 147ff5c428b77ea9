import { signDelivery } from "@agent-events/receiver";
import { describe, expect, onTestFinished, test } from "vitest";
import { type Environment, loadConfig, openLedger, rotateWebhook, startGateway } from "../../src/index.ts";
import { OVERLAP } from "../../src/webhook/record.ts";
import { environment, newKey, start } from "../service/gateways.ts";
import { AGENT, sandbox } from "../service/sandboxes.ts";
import { lineTo } from "./line.ts";

const rotate = (env: Environment, now?: () => number) => rotateWebhook(loadConfig({ env }), { now });

/** What a gateway answers to a delivery that is signed with a secret. */
async function deliver(url: string, secret: string, now = Date.now()): Promise<number> {
  const body = JSON.stringify({
    id: `event/${Math.random()}`,
    webhook_id: "webhook/1",
    timestamp: new Date(now).toISOString(),
    type: "ai_agent_response",
    ai_agent_response: { agent: AGENT, session: "s", session_object: "o", agent_response: "message", message: "x" },
  });
  const headers = { "x-devrev-signature": await signDelivery(body, { secret }) };
  return (await fetch(`${url}/webhooks/devrev`, { method: "POST", headers, body })).status;
}

describe("a rotation under load", () => {
  test("loses no answer, whichever replica takes it", async () => {
    const devrev = await sandbox();
    const env = await environment(devrev);
    const replicas = [await start(env), await start({ ...env, PORT: "0" })];
    const key = await newKey(env);
    const before = devrev.webhooks()[0]?.secret;
    const ask = async (index: number) => {
      const answer = await fetch(`${replicas[index % 2]?.url}/v1/runs`, {
        method: "POST",
        headers: { authorization: `Bearer ${key}`, "content-type": "application/json", prefer: "wait=30" },
        body: JSON.stringify({ agent: AGENT, message: `What is ${index} + 1?`, session: `s${index}` }),
      });
      return ((await answer.json()) as { status: string }).status;
    };
    const asked: Promise<string>[] = [];
    let isRotated = false;
    const rotating = rotate(env).finally(() => {
      isRotated = true;
    });
    while (!isRotated || asked.length < 20) {
      asked.push(ask(asked.length));
      await Promise.race([asked.at(-1), rotating]);
    }
    await rotating;
    expect(new Set(await Promise.all(asked))).toEqual(new Set(["succeeded"]));
    const [webhook] = devrev.webhooks();
    expect(webhook).toMatchObject({ status: "active", secret: expect.any(String) });
    expect(webhook?.secret).not.toBe(before);
    await devrev.idle();
    expect(devrev.deliveries().filter(({ state }) => state !== "delivered")).toEqual([]);
  });

  test("the old secret is taken for the overlap, and refused after it", async () => {
    let skip = 0;
    const now = () => Date.now() + skip;
    const devrev = await sandbox();
    const env = await environment(devrev);
    const { url, close } = await startGateway(loadConfig({ env }), { now });
    onTestFinished(() => close({ grace: 0 }));
    const old = devrev.webhooks()[0]?.secret ?? "";
    const { overlapUntil } = await rotate(env, now);
    const fresh = devrev.webhooks()[0]?.secret ?? "";
    expect(overlapUntil - now()).toBeGreaterThan(219_000);
    expect([await deliver(url, old), await deliver(url, fresh), await deliver(url, "forged")]).toEqual([200, 200, 401]);
    skip = OVERLAP + 1_000;
    expect([await deliver(url, old, now()), await deliver(url, fresh, now())]).toEqual([401, 200]);
  });
});

describe("a rotation that cannot be", () => {
  test("a second one during the overlap is refused, with the time from which it is possible", async () => {
    const env = await environment(await sandbox());
    await start(env);
    const { overlapUntil } = await rotate(env);
    await expect(rotate(env)).rejects.toMatchObject({ name: "RotationTooSoonError", after: overlapUntil });
  });

  test("a gateway that has made no webhook has none to rotate", async () => {
    const env = await environment(await sandbox());
    await expect(rotate(env)).rejects.toMatchObject({
      name: "WebhookMissingError",
      message: expect.stringMatching(/AGENT_EVENTS_REGISTER/),
    });
  });

  test.each([
    ["DevRev refuses it: the old secret stands alone", 400],
    ["DevRev fails: the old secret stands, since it says so when asked", 500],
  ] as const)("%s", async (_, fate) => {
    const devrev = await sandbox();
    const line = await lineTo(devrev.url);
    const env = await environment(line);
    const { url } = await start(env);
    const [webhook] = devrev.webhooks();
    line.fate = (path) => (path === "/webhooks.update" ? fate : undefined);
    await expect(rotate(env)).rejects.toMatchObject({ name: "RotationFailedError", webhook: webhook?.id });
    const ledger = await openLedger(loadConfig({ env }));
    expect(await ledger.getWebhook()).toMatchObject({ secret: webhook?.secret });
    await ledger.close();
    expect(await deliver(url, webhook?.secret ?? "")).toBe(200);
    line.fate = () => undefined;
    await rotate(env);
  });

  test("an answer that is lost, and nobody to ask: both secrets are taken, until a later rotation finds out", async () => {
    const devrev = await sandbox();
    const line = await lineTo(devrev.url);
    const env = await environment(line);
    const { url } = await start(env);
    const old = devrev.webhooks()[0]?.secret ?? "";
    line.fate = (path) => (path === "/webhooks.update" ? "answer-lost" : 500);
    await expect(rotate(env)).rejects.toMatchObject({ name: "RotationFailedError" });
    const fresh = devrev.webhooks()[0]?.secret ?? "";
    expect(fresh).not.toBe(old);
    expect([await deliver(url, old), await deliver(url, fresh)]).toEqual([200, 200]);
    line.fate = () => undefined;
    await expect(rotate(env)).rejects.toMatchObject({ name: "RotationTooSoonError" });
    expect([await deliver(url, old), await deliver(url, fresh)]).toEqual([200, 200]);
  });
});
