import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { createLog, loadConfig, startGateway } from "../../src/index.ts";
import { caller } from "../service/calls.ts";
import { environment, newKey } from "../service/gateways.ts";
import { sandbox } from "../service/sandboxes.ts";
import { breakingDevrev } from "../support/broken-devrev.ts";

/** A log, and the lines that it wrote. */
function log(secrets: readonly string[] = []): { lines: string[]; log: ReturnType<typeof createLog> } {
  const lines: string[] = [];
  return { lines, log: createLog({ level: "trace", secrets, to: { write: (line) => void lines.push(line) } }) };
}

const key = `aek_${"a1".repeat(8)}_${"s3cr-T_".repeat(6)}x`;

test("a whole conversation leaves no token, key, secret or message in the log", async () => {
  const devrev = await sandbox();
  const env = await environment(devrev, { DEVREV_TOKEN: "hunter22-the-token" });
  const { lines, log: to } = log([env["DEVREV_TOKEN"] ?? ""]);
  const gateway = await startGateway(loadConfig({ env }), { log: to });
  onTestFinished(() => gateway.close({ grace: 0 }));
  const secret = await newKey(env);
  const { start, follow } = caller(secret);
  const { id } = (await (await start(gateway.url, { message: "the plans of the reactor" })).json()) as { id: string };
  for await (const _ of follow(gateway.url, id, 0));
  await start(gateway.url, { message: "the plans of the reactor" }, { authorization: `Bearer ${key}` });
  await fetch(`${gateway.url}/webhooks/devrev`, {
    method: "POST",
    body: "{}",
    headers: { "x-devrev-signature": "0".repeat(64) },
  });
  const all = lines.join("");
  expect(all).toMatch(/the gateway is ready/);
  expect(all).toMatch(new RegExp(id));
  for (const hidden of ["hunter22", secret, key, "the plans", "reactor", devrev.webhooks()[0]?.secret ?? ""]) {
    expect(all).not.toContain(hidden);
  }
});

test("a request's line has its id", async () => {
  const env = await environment(await sandbox());
  const { lines, log: to } = log();
  const gateway = await startGateway(loadConfig({ env }), { log: to });
  onTestFinished(() => gateway.close({ grace: 0 }));
  await fetch(`${gateway.url}/v1/runs`, { headers: { "x-request-id": "request-17" } });
  expect(lines.filter((line) => line.includes("request-17")).length).toBeGreaterThan(0);
});

test("a start that fails, and each delivery, has its run and its request in the log", async () => {
  const devrev = await sandbox();
  const env = await environment(devrev);
  const { lines, log: to } = log();
  const gateway = await startGateway(loadConfig({ env }), { log: to });
  onTestFinished(() => gateway.close({ grace: 0 }));
  const { start } = caller(await newKey(env));
  const told = (msg: string | RegExp) =>
    lines.map((line) => JSON.parse(line)).filter((line) => new RegExp(msg).test(line.msg));
  const { id } = (await (await start(gateway.url, { message: "Hello" })).json()) as { id: string };
  await devrev.idle();
  const deliveries = told("^request$").filter(({ route }) => route === "/webhooks/devrev");
  const took = told("took a delivery");
  expect(took.length).toBeGreaterThan(0);
  expect(took).toEqual(took.map(() => expect.objectContaining({ run: id, request_id: expect.any(String) })));
  expect(deliveries.filter(({ run }) => run === id).map(({ request_id }) => request_id)).toEqual(
    took.map(({ request_id }) => request_id),
  );

  const forged = { method: "POST", body: "{}", headers: { "x-request-id": "forged-1" } };
  await fetch(`${gateway.url}/webhooks/devrev`, forged);
  expect(told("refused a request at")).toMatchObject([{ request_id: "forged-1" }]);

  await devrev.close();
  const refused = await start(gateway.url, { message: "Hello" }, { "x-request-id": "start-2" });
  const { run } = (await refused.json()) as { run: string };
  const ofStart = lines.map((line) => JSON.parse(line)).filter(({ request_id }) => request_id === "start-2");
  expect(ofStart).toMatchObject([
    { level: "warn", run },
    { level: "info", run, status: 502 },
  ]);
});

test("a call that broke after it was sent is a warning with its run and the reason, and is counted", async () => {
  const devrev = await breakingDevrev();
  onTestFinished(devrev.close);
  const { lines, log: to } = log();
  const { DEVREV_BASE_URL: _, AGENT_EVENTS_REGISTER: __, ...env } = await environment(devrev);
  const given = { DEVREV_BASE_URL: devrev.url, DEVREV_WEBHOOK: "webhook-1", DEVREV_WEBHOOK_SECRET: "a-secret" };
  const gateway = await startGateway(loadConfig({ env: { ...env, ...given } }), { log: to });
  onTestFinished(() => gateway.close({ grace: 0 }));
  const started = await caller(await newKey({ ...env, ...given })).start(gateway.url, { message: "Hello" });
  const { id, status } = (await started.json()) as { id: string; status: string };
  expect(status).toBe("unconfirmed");
  const warned = lines.map((line) => JSON.parse(line)).filter(({ run, level }) => run === id && level === "warn");
  expect(warned).toMatchObject([{ reason: expect.stringMatching(/\w/) }]);
  const metrics = await (await fetch(`${gateway.url}/metrics`)).text();
  expect(metrics).toMatch(/^agent_events_runs_unconfirmed_total 1$/m);
});

test("a key that comes as a request's id is not written", async () => {
  const env = await environment(await sandbox());
  const { lines, log: to } = log();
  const gateway = await startGateway(loadConfig({ env }), { log: to });
  onTestFinished(() => gateway.close({ grace: 0 }));
  await fetch(`${gateway.url}/healthz`, { headers: { "x-request-id": key } });
  expect(lines.filter((line) => line.includes(`"request_id":"${key.slice(0, 21)}[redacted]"`))).toHaveLength(1);
  expect(lines.join("")).not.toContain(key.slice(-43));
});

test("a request's line has its own fields only, and heeds the level and the fields of the log", () => {
  const { lines, log: to } = log();
  const line = { method: "GET", route: "/healthz", status: 200, ms: 1.5, request_id: "request-17" };
  to.request({ ...line, ...{ token: "x1", body: { raw: "x2" } } });
  (to.child({ replica: "a" }) as typeof to).request({ ...line, run: "run_1" });
  to.level = "warn";
  to.request(line);
  const all = { time: expect.any(String), level: "info", msg: "request", ...line };
  expect(lines.map((one) => JSON.parse(one))).toEqual([all, { ...all, replica: "a", run: "run_1" }]);
});

test("fields that may hold secrets are replaced, at the top and below", () => {
  const { lines, log: to } = log();
  const fields = { authorization: "x1", token: "x2", secret: "x3", message: "x4", body: "x5" };
  to.info({ ...fields, request: { headers: fields }, run: "run_1" }, "a line");
  const line = JSON.parse(lines[0] ?? "");
  expect(line).toMatchObject({
    msg: "a line",
    level: "info",
    run: "run_1",
    token: "[redacted]",
    request: { headers: { authorization: "[redacted]" } },
  });
  expect(lines[0]).not.toMatch(/x[1-5]/);
});

test("an error is told by name, text and causes, and no field of its own", () => {
  const { lines, log: to } = log(["the-secret-itself"]);
  const cause = Object.assign(new TypeError("refused the-secret-itself"), { answer: "private" });
  to.error({ err: Object.assign(new RangeError("no", { cause }), { headers: "private" }) }, "it failed");
  expect(JSON.parse(lines[0] ?? "").err).toMatchObject({
    name: "RangeError",
    text: "no",
    stack: expect.stringMatching(/log\.test\.ts/),
    cause: { name: "TypeError", text: "refused [redacted]" },
  });
  expect(lines[0]).not.toMatch(/private/);
});

test("wherever a key or a bearer token stands in a line, it is not written", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.boolean(), (before, after, isText) => {
      const { lines, log: to } = log();
      const text = `${before} ${key} ${after}`;
      if (isText) to.info({}, text);
      else to.info({ deep: { deeper: [text] } }, "x");
      expect(lines[0]).not.toContain(key.slice(-43));
    }),
  );
});
