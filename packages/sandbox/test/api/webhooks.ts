import { expect, test } from "vitest";
import { receiver, SECRET } from "../receivers.ts";
import { type Open, send } from "./subject.ts";

export function describeWebhooks(open: Open): void {
  test("a webhook is created unverified, answers its challenge, and is active", async () => {
    const subject = await open();
    const { url } = await receiver();
    const created = await send(subject, "/webhooks.create", {
      url,
      secret: SECRET,
      event_types: ["ai_agent_response"],
    });
    expect(created.status).toBe(201);
    const { id } = created.body.webhook;
    expect(created.body.webhook).toMatchObject({ status: "unverified", display_id: "WEBHOOK-1", secret: SECRET, url });
    await subject.sandbox.idle();
    const got = await send(subject, "/webhooks.get", { id });
    expect(got.body.webhook).toEqual({ ...created.body.webhook, status: "active" });
    expect((await send(subject, "/webhooks.list", {})).body).toEqual({ webhooks: [got.body.webhook] });
  });

  test("a secret is made when none is given", async () => {
    const subject = await open();
    const { body } = await send(subject, "/webhooks.create", { url: (await receiver()).url });
    expect(Buffer.from(body.webhook.secret, "base64")).toHaveLength(24);
  });

  test("a webhook that is deleted is gone", async () => {
    const subject = await open();
    const { body } = await send(subject, "/webhooks.create", { url: (await receiver()).url });
    const { id } = body.webhook;
    expect(await send(subject, "/webhooks.delete", { id })).toMatchObject({ status: 200, body: {} });
    for (const path of ["/webhooks.get", "/webhooks.update", "/webhooks.delete"]) {
      expect(await send(subject, path, { id })).toMatchObject({ status: 404, body: { type: "not_found" } });
    }
    expect((await send(subject, "/webhooks.list", {})).body).toEqual({ webhooks: [] });
  });

  test("event types and headers are added, removed and set", async () => {
    const subject = await open();
    const { body } = await send(subject, "/webhooks.create", {
      url: (await receiver()).url,
      event_types: ["ai_agent_response", "work_created"],
      headers: [
        { name: "X-Api-Key", value: "1" },
        { name: "X-Tenant", value: "a" },
      ],
    });
    const { id } = body.webhook;
    const changed = await send(subject, "/webhooks.update", {
      id,
      event_types: { add: ["work_updated", "ai_agent_response"], remove: ["work_created"] },
      headers: { add: [{ name: "x-api-key", value: "2" }], remove: ["X-TENANT"] },
    });
    expect(changed.body.webhook.event_types).toEqual(["ai_agent_response", "work_updated"]);
    expect(changed.body.webhook.headers).toEqual([{ name: "x-api-key", value: "2" }]);
    const set = await send(subject, "/webhooks.update", { id, event_types: { set: [] }, headers: { set: [] } });
    expect(set.body.webhook).toMatchObject({ event_types: [], headers: [] });
  });

  test("a new URL or secret of an active webhook is verified again; a new header is not", async () => {
    const subject = await open();
    const next = "dGhlLW5leHQtc2lnbmluZy1zZWNyZXQh";
    const { url } = await receiver({ secret: [SECRET, next] });
    const { body } = await send(subject, "/webhooks.create", { url, secret: SECRET });
    const { id } = body.webhook;
    await subject.sandbox.idle();
    for (const change of [{ secret: next }, { url: `${url}/v2` }]) {
      const changed = await send(subject, "/webhooks.update", { id, ...change });
      expect(changed.body.webhook).toMatchObject({ status: "unverified", ...change });
      await subject.sandbox.idle();
      expect((await send(subject, "/webhooks.get", { id })).body.webhook.status).toBe("active");
    }
    const same = await send(subject, "/webhooks.update", { id, headers: { add: [{ name: "a", value: "b" }] } });
    expect(same.body.webhook.status).toBe("active");
    expect(subject.sandbox.deliveries()).toHaveLength(3);
  });

  test("a webhook is switched off and on, and verified on the way", async () => {
    const subject = await open();
    const { url } = await receiver();
    const { body } = await send(subject, "/webhooks.create", { url, secret: SECRET });
    const { id } = body.webhook;
    await subject.sandbox.idle();
    const off = await send(subject, "/webhooks.update", { id, action: "deactivate" });
    expect(off.body.webhook.status).toBe("inactive");
    const moved = await send(subject, "/webhooks.update", { id, url: `${url}/v2` });
    expect(moved.body.webhook.status).toBe("inactive");
    const on = await send(subject, "/webhooks.update", { id, action: "activate" });
    expect(on.body.webhook.status).toBe("unverified");
    await subject.sandbox.idle();
    expect((await send(subject, "/webhooks.get", { id })).body.webhook.status).toBe("active");
  });

  test.each([
    ["http://example.com/devrev", "example.com is not this machine"],
    ["https://169.254.169.254/", "169.254.169.254 is not this machine"],
    ["http://[::ffff:127.0.0.1]/", "[::ffff:7f00:1] is not this machine"],
    ["http://localhost.example.com/", "localhost.example.com is not this machine"],
    ["ftp://127.0.0.1/", "neither http nor https"],
  ])("a webhook at %s is not permitted", async (url, reason) => {
    const subject = await open();
    const { status, body } = await send(subject, "/webhooks.create", { url });
    expect([status, body.type, body.field_name]).toEqual([400, "value_not_permitted", "url"]);
    expect(body.reason).toContain(reason);
  });

  test("with deliverTo anywhere, a webhook may be anywhere", async () => {
    const subject = await open({ deliverTo: "anywhere" });
    const { status } = await send(subject, "/webhooks.create", { url: "http://sandbox.invalid/devrev" });
    expect(status).toBe(201);
  });

  test.each([
    ["secret", { secret: Buffer.alloc(33, 1).toString("base64") }, "invalid_field"],
    ["headers", { headers: [{ name: "Content-Length", value: "1" }] }, "value_not_permitted"],
    ["headers", { headers: [{ name: "X-Key", value: "a\r\nb" }] }, "value_not_permitted"],
  ])("%s that cannot be used are refused, though the contract has no word for it", async (field_name, over, type) => {
    const subject = await open();
    const { status, body } = await send(subject, "/webhooks.create", { url: "http://127.0.0.1:1/", ...over });
    expect([status, body.type, body.field_name]).toEqual([400, type, field_name]);
  });

  test("a ninth header is refused, however it comes", async () => {
    const subject = await open();
    const headers = Array.from({ length: 8 }, (_, index) => ({ name: `X-${index}`, value: "a" }));
    const { body } = await send(subject, "/webhooks.create", { url: "http://127.0.0.1:1/", headers });
    const add = { headers: { add: [{ name: "X-9", value: "a" }] } };
    const refused = await send(subject, "/webhooks.update", { id: body.webhook.id, ...add });
    expect(refused.body).toMatchObject({ type: "invalid_field", field_name: "headers" });
  });
}
