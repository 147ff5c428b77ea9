import { describe, expect, test } from "vitest";
import { least } from "../config/files.ts";
import { caller } from "./calls.ts";
import { environment } from "./gateways.ts";
import { command, launch, spawnGateway } from "./processes.ts";
import { sandbox } from "./sandboxes.ts";

describe("the program", () => {
  test("tells every mistake of its environment, and exits with 78", async () => {
    const { code, stdout, stderr } = await command({ PORT: "x", DEVREV_TOKEN: "hunter22" });
    expect({ code, stdout }).toEqual({ code: 78, stdout: "" });
    expect(stderr).toMatch(
      /^ConfigError: the configuration has 2 mistakes:\n {2}PORT: must be .*\n {2}DEVREV_WEBHOOK: /,
    );
    expect(stderr).not.toMatch(/hunter22| {4}at /);
  });

  test("makes keys that a running gateway takes, lists, rotates and revokes them", async () => {
    const env = await environment(await sandbox());
    const { url } = await spawnGateway(env);
    const status = async (key: string) =>
      (await fetch(`${url}/v1/runs`, { headers: { authorization: `Bearer ${key}` } })).status;
    const made = (await command(env, "create-key", "a name")).stdout.trim();
    expect(made).toMatch(/^aek_[a-z0-9]{16}_[\w-]{43}$/);
    const [, id = ""] = made.split("_");
    expect(await status(made)).toBe(200);
    expect((await command(env, "list-keys")).stdout).toMatch(
      new RegExp(`^${id}\ta name\truns:read runs:write\t.*\tnever expires\n$`),
    );
    const rotated = (await command(env, "rotate-key", id)).stdout.trim();
    expect([await status(made), await status(rotated)]).toEqual([200, 200]);
    expect(await command(env, "revoke-key", id)).toMatchObject({ code: 0, stdout: `${id} is revoked\n` });
    expect([await status(made), await status(rotated)]).toEqual([401, 401]);
    expect(await command(env, "revoke-key", "0000000000000000")).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^KeyUnknownError: /),
    });
  });

  test("checks without starting: what is set, and what would stand in the way", async () => {
    const devrev = await sandbox();
    const env = await environment(devrev);
    const before = await command(env, "check");
    expect(before.code).toBe(0);
    expect(before.stdout).toMatch(/^DevRev token: set$/m);
    expect(before.stdout).toMatch(/^ok {3}webhook: the gateway makes it when it starts/m);
    expect(devrev.webhooks()).toEqual([]);
    const { PORT = "" } = env;
    await spawnGateway(env);
    const during = await command(env, "check");
    expect(during.code).toBe(1);
    expect(during.stdout).toMatch(new RegExp(`^FAIL port: .* port ${PORT}: it is in use; end what listens there`, "m"));
    expect(during.stdout).toMatch(/^ok {3}webhook: .* is active$/m);
    const refused = await command({ ...env, DEVREV_TOKEN: "test_unauthenticated" }, "check");
    expect(refused.stdout).toMatch(/^FAIL devrev: .*401.*; check the token$/m);
  });

  test("rotates its webhook from a second process", async () => {
    const devrev = await sandbox();
    const env = await environment(devrev);
    await spawnGateway(env);
    const before = devrev.webhooks()[0]?.secret;
    const { code, stdout } = await command(env, "rotate-webhook");
    expect({ code, stdout }).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/is rotated; its old secret is taken until 20/),
    });
    expect(devrev.webhooks()).toMatchObject([{ status: "active", secret: expect.not.stringContaining(before ?? "") }]);
  });

  test("lists its commands for a word that is none", async () => {
    const { code, stderr } = await command(least(), "srve");
    expect(code).toBe(1);
    expect(stderr).toMatch(/^CommandError: "srve" is no command of the gateway; there are:\n {2}serve /);
  });
});

describe("an end in order", () => {
  test.each(["SIGTERM", "SIGINT"] as const)("%s ends it with 0, and leaves no connection", async (signal) => {
    const gateway = await spawnGateway(await environment(await sandbox()));
    // One that is kept alive, and silent.
    await (await fetch(`${gateway.url}/healthz`)).text();
    const begun = performance.now();
    expect(await gateway.end(signal)).toBe(0);
    expect(performance.now() - begun).toBeLessThan(8_000);
    expect(gateway.log.at(-1)).toMatch(/the gateway has ended/);
  });

  test("an answer under way is finished, a stream is told to come back, and readyz says 503 before", async () => {
    const env = { ...(await environment(await sandbox({ scenario: "silence" }))), AGENT_EVENTS_DRAIN: "1" };
    const gateway = await spawnGateway(env);
    const { start, follow } = caller((await command(env, "create-key", "x")).stdout.trim());
    const { id } = (await (await start(gateway.url, { message: "Hello" })).json()) as { id: string };
    const waiting = start(gateway.url, { message: "Hello" }, { prefer: "wait=60" });
    const events = follow(gateway.url, id, 0);
    expect((await events.next()).value).toMatchObject({ event: "acknowledged" });
    const ended = gateway.end("SIGTERM");
    while ((await fetch(`${gateway.url}/readyz`)).status === 200);
    const ready = await fetch(`${gateway.url}/readyz`);
    expect([ready.status, ready.headers.get("connection"), await ready.text()]).toMatchObject([
      503,
      "close",
      expect.stringContaining("shutting down"),
    ]);
    const rest = await Array.fromAsync(events);
    expect(rest.at(-1)).toMatchObject({ event: "reconnect", data: '{"reason":"shutting-down"}' });
    expect((await waiting).status).toBe(202);
    expect(await ended).toBe(0);
  });

  test("a second signal cuts what the first one waits for", async () => {
    const env = { ...(await environment(await sandbox())), AGENT_EVENTS_DRAIN: "60" };
    const gateway = await spawnGateway(env);
    gateway.child.kill("SIGTERM");
    while ((await fetch(`${gateway.url}/readyz`)).status === 200);
    expect(await gateway.end("SIGTERM")).toBe(0);
  });

  test("one that comes while it waits for DevRev ends the start", async () => {
    const env = await environment(await sandbox());
    // Nobody listens there, so the webhook is never verified.
    const gateway = launch({ ...env, AGENT_EVENTS_REGISTER: "http://127.0.0.1:1" });
    await gateway.said("waiting until DevRev");
    expect(await gateway.end("SIGTERM")).toBe(0);
  });
});
