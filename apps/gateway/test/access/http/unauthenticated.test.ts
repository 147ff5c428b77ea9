import { afterAll, beforeAll, expect, test } from "vitest";
import { createKey, createReadToken, revokeKey, rotateKey } from "../../../src/access/index.ts";
import { startTestGateway, type TestGateway } from "../../support/start-test-gateway.ts";
import { partsOf } from "../tokens.ts";
import { all, problemOf, startedRun, statuses } from "./asking.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.close());

test("nobody gets in without a key, and nobody is told whether the request was right otherwise", async () => {
  expect(await statuses(gateway, null, await startedRun(gateway))).toEqual(all(401));
});

test("it says how to ask, and nothing of what was shown", async () => {
  const { secret } = partsOf((await gateway.createKey()).secret);
  const shown = `aek_${gateway.key.key.id}_${secret}`;
  for (const key of [null, shown, `${shown}x`, secret]) {
    const response = await gateway.request("/v1/runs", { key });
    expect([response.status, response.headers.get("www-authenticate")]).toEqual([
      401,
      expect.stringMatching(/^Bearer/),
    ]);
    const told = await problemOf(response);
    expect(told).toMatchObject({ type: "urn:agent-events:problem:unauthenticated", status: 401 });
    expect(JSON.stringify([...response.headers, told])).not.toContain(secret);
  }
  expect(JSON.stringify(gateway.lines)).not.toContain(secret);
});

test("a key in the query, in a cookie or in a basic login is no key", async () => {
  const { secret } = gateway.key;
  const basic = `Basic ${Buffer.from(`${secret}:`).toString("base64")}`;
  const asked = [
    gateway.request(`/v1/runs?access_token=${secret}`, { key: null }),
    gateway.request("/v1/runs", { key: null, headers: { cookie: `key=${secret}`, "x-api-key": secret } }),
    gateway.request("/v1/runs", { key: null, headers: { authorization: basic } }),
  ];
  for (const response of await Promise.all(asked)) expect(response.status).toBe(401);
});

test("a key is refused from the moment it expires", async () => {
  const { secret } = await createKey(gateway.ledger, { name: "short", expiresIn: 60 }, Date.now() - 60_000);
  expect(await statuses(gateway, secret, await startedRun(gateway))).toEqual(all(401));
});

test("a key is refused from the next request after it was revoked, and its read tokens with it", async () => {
  const { key, secret } = await gateway.createKey();
  const run = await startedRun(gateway, secret);
  const { token } = await createReadToken(gateway.ledger, run, key.id);
  const ask = async () =>
    Promise.all([secret, token].map(async (each) => (await gateway.request(`/v1/runs/${run}`, { key: each })).status));
  expect(await ask()).toEqual([200, 200]);
  await revokeKey(gateway.ledger, key.id);
  expect(await ask()).toEqual([401, 401]);
});

test("a rotated key sees the runs that it started before, with either secret while they overlap", async () => {
  const { key, secret } = await gateway.createKey();
  const run = await startedRun(gateway, secret);
  const { secret: second } = await rotateKey(gateway.ledger, key.id, 60);
  for (const each of [secret, second])
    expect((await gateway.request(`/v1/runs/${run}`, { key: each })).status).toBe(200);
  const { secret: third } = await rotateKey(gateway.ledger, key.id);
  const last = await Promise.all(
    [secret, second, third].map((each) => gateway.request(`/v1/runs/${run}`, { key: each })),
  );
  expect(last.map(({ status }) => status)).toEqual([401, 401, 200]);
});

test.each(["/healthz", "/readyz", "/metrics", "/openapi.json", "/docs"])("%s takes no key", async (path) => {
  expect((await gateway.request(path, { key: null })).status).toBe(200);
});
