import { createAgentClient } from "@agent-events/client";
import { deadAddress } from "@agent-events/test-support/dead-address";
import { describe, expect, test } from "vitest";
import { at, cli } from "./cli.ts";
import { receiver, SECRET } from "./receiver.ts";
import { sandbox } from "./sandbox.ts";
import { json, type Reply, serve } from "./server.ts";

/** A sandbox with a webhook for an address. */
async function world(address: string, options: Parameters<typeof sandbox>[0] = {}) {
  const started = await sandbox(options);
  const client = createAgentClient({ token: "any", baseUrl: started.url });
  const { webhook } = await client.webhooks.create({
    url: address,
    secret: SECRET,
    event_types: ["ai_agent_response"],
  });
  return { ...started, client, id: webhook.id, env: at(started.url) };
}

test("a webhook that is active already is told as that, and left alone", async () => {
  const { url: address } = await receiver();
  const { id, env, idle, calls } = await world(address);
  await idle();
  const { code, stdout, stderr } = await cli(["webhook", "verify", id], { env });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^verified +before this$/m);
  expect(stdout).not.toContain(SECRET);
  expect(calls().map(({ operation }) => operation)).not.toContain("webhooks-update");
});

test("one that waits for its next attempt is verified at once, and told", async () => {
  // Whoever asks first is refused; the sandbox would try again after 30 s.
  const { url: to } = await receiver();
  let asked = 0;
  const answer: Reply = async (response) => {
    asked++;
    if (asked === 1) {
      response.writeHead(503).end();
      return;
    }
    const sent = received.at(-1);
    const reply = await fetch(to, { method: "POST", body: sent?.body ?? "", headers: signatureOf(sent?.headers) });
    response.writeHead(reply.status, { "content-type": "application/json" }).end(await reply.text());
  };
  const { url: address, received } = await serve(answer);
  const { id, env, webhooks } = await world(address, { clock: undefined });
  await expect.poll(() => asked).toBe(1);
  const { code, stdout } = await cli(["webhook", "verify", id, "--json"], { env });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ webhook: { id, status: "active" } });
  expect(stdout).not.toContain(SECRET);
  expect(webhooks()).toMatchObject([{ status: "active" }]);
});

const signatureOf = (headers: Record<string, unknown> = {}) => ({
  "x-devrev-signature": String(headers["x-devrev-signature"]),
});

describe("one that does not get verified is explained by what was seen there and here", () => {
  const wait = ["--wait=300"];

  test("a receiver with another secret", async () => {
    const { url: address } = await receiver({ secret: "YW5vdGhlci1zZWNyZXQ=" });
    const { id, env } = await world(address);
    const { code, stderr } = await cli(["webhook", "verify", id, ...wait], { env });
    expect(code).toBe(4);
    expect(stderr).toMatch(/was not verified within 300 ms\n {2}there: attempt \d: answered 401/);
    expect(stderr).toMatch(
      / {2}here: http\S+ refuses what the webhook's secret signs, in all forms\.\nnext: Give the rec/,
    );
  });

  test("nothing that listens", async () => {
    const { id, env } = await world(await deadAddress());
    const { stderr } = await cli(["webhook", "verify", id, ...wait], { env });
    expect(stderr).toMatch(
      /there: attempt \d: no connection.*\n {2}here: http\S+ cannot be reached from here: nothing/,
    );
  });

  test("a receiver that takes what the sandbox signs, in another form than it signs in", async () => {
    const { url: address } = await receiver();
    const { id, env } = await world(address, { signatureForm: "decoded-base64" });
    const { stderr } = await cli(["webhook", "verify", id, ...wait], { env });
    expect(stderr).toMatch(/here: http\S+ answers a challenge signed with its secret \(text-hex\)/);
    expect(stderr).toMatch(/next: .*the form of the signature is DevRev's/);
  });

  test("DevRev itself tells nothing, so only what is seen from here is told", async () => {
    const { url: address } = await serve(json(404, {}));
    const webhook = { id: "w/1", status: "unverified", url: address, secret: SECRET };
    const { url } = await serve(json(200, { webhook }));
    const { code, stderr } = await cli(["webhook", "verify", "w/1", ...wait], { env: at(url) });
    expect(code).toBe(4);
    expect(stderr).not.toMatch(/there:/);
    expect(stderr).toMatch(/here: http\S+ has nothing under this path\.\nnext: Correct the webhook's url/);
  });
});

test("an API that cannot be nudged is waited for", async () => {
  const webhook = { id: "w/1", url: "http://127.0.0.1:9/", secret: SECRET };
  const { url, received } = await serve(
    json(200, { webhook: { ...webhook, status: "unverified" } }),
    json(400, { type: "bad_request", message: "No" }),
    json(200, { webhook: { ...webhook, status: "unverified" } }),
    json(200, { webhook: { ...webhook, status: "active" } }),
  );
  expect(await cli(["webhook", "verify", "w/1"], { env: at(url) })).toMatchObject({ code: 0 });
  expect(received.map((one) => one.url)).toEqual([
    "/webhooks.get",
    "/webhooks.update",
    "/webhooks.get",
    "/webhooks.get",
  ]);
});

test("one that is switched off is not switched on unasked", async () => {
  const { url: address } = await receiver();
  const { id, env, client, webhooks } = await world(address);
  await client.webhooks.update({ id, action: "deactivate" });
  const { code, stderr } = await cli(["webhook", "verify", id], { env });
  expect(code).toBe(4);
  expect(stderr).toMatch(/is inactive.*\nnext: Switch it on with `agent-events webhook update don:.* --activate`/);
  expect(webhooks()).toMatchObject([{ status: "inactive" }]);
});
