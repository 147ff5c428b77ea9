import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { createLog, loadConfig, startGateway } from "../../src/index.ts";
import { caller } from "../service/calls.ts";
import { environment, newKey } from "../service/gateways.ts";
import { sandbox } from "../service/sandboxes.ts";

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
