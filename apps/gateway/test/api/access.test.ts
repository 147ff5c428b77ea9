import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestGateway, type TestGateway } from "../support/start-test-gateway.ts";

let gateway: TestGateway;
let run: string;
let token: string;
beforeAll(async () => {
  gateway = await startTestGateway();
  run = (await (await gateway.start({ message: "silence", session: "shared" })).json()).id;
  token = (await (await gateway.request(`/v1/runs/${run}/read-tokens`, { method: "POST" })).json()).token;
});
afterAll(() => gateway.close());

const stream = { headers: { accept: "text/event-stream" } };
const problemOf = async (response: Response) => [response.status, (await response.json()).type.split(":").at(-1)];

describe("a key", () => {
  test.each([
    ["nothing", null],
    ["a word", "password"],
    ["a key that does not exist", `aek_${"a".repeat(16)}_${"A".repeat(43)}`],
  ])("is needed: %s is 401", async (_, key) => {
    const response = await gateway.request("/v1/runs", { key });
    expect(response.headers.get("www-authenticate")).toMatch(/^Bearer/);
    expect(await problemOf(response)).toEqual([401, "unauthenticated"]);
  });

  test("is taken from the Authorization header only", async () => {
    const { secret } = gateway.key;
    const init = { key: null, headers: { "x-api-key": secret, cookie: `key=${secret}` } };
    expect((await gateway.request(`/v1/runs?access_token=${secret}&key=${secret}`, init)).status).toBe(401);
  });

  test("sees no run of another, whatever it does with it", async () => {
    const other = (await gateway.createKey()).secret;
    for (const [method, path] of [
      ["GET", ""],
      ["GET", "/events"],
      ["POST", "/stop"],
      ["POST", "/read-tokens"],
    ] as const) {
      const foreign = await gateway.request(`/v1/runs/${run}${path}`, { method, key: other });
      const missing = await gateway.request(`/v1/runs/run_018f4d5e-0000-7000-8000-000000000000${path}`, { method });
      expect(await problemOf(foreign)).toEqual([404, "not-found"]);
      expect(await problemOf(missing)).toEqual([404, "not-found"]);
    }
    expect(await (await gateway.request("/v1/runs", { key: other })).json()).toEqual({ runs: [] });
    expect(await (await gateway.request("/v1/sessions/shared/runs", { key: other })).json()).toEqual({ runs: [] });
    expect((await (await gateway.request(`/v1/runs/${run}`)).json()).status).toBe("running");
  });

  test("shares no session with another, though both give it one name", async () => {
    const other = await gateway.createKey();
    const headers = { authorization: `Bearer ${other.secret}` };
    const mine = await (await gateway.start({ message: "silence", session: "shared" })).json();
    const theirs = await (await gateway.start({ message: "silence", session: "shared" }, headers)).json();
    expect([mine.session, theirs.session]).toEqual(["shared", "shared"]);
    expect(mine.devrev_session).not.toBe(theirs.devrev_session);
    const sent = gateway.sandbox.calls().map(({ body }) => body);
    expect(sent.some((body) => body.includes(`"${gateway.key.key.id}/shared"`))).toBe(true);
    expect(sent.some((body) => body.includes(`"${other.key.id}/shared"`))).toBe(true);
  });

  test("that may only read starts, stops and shares nothing", async () => {
    const reader = (await gateway.createKey({ scopes: ["runs:read"] })).secret;
    const headers = { authorization: `Bearer ${reader}` };
    const refused = [
      await gateway.start({ message: "hello" }, headers),
      await gateway.request(`/v1/runs/${run}/stop`, { method: "POST", key: reader }),
      await gateway.request(`/v1/runs/${run}/read-tokens`, { method: "POST", key: reader }),
    ];
    for (const response of refused) {
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ type: "urn:agent-events:problem:forbidden", scope: "runs:write" });
    }
    expect((await gateway.request("/v1/runs", { key: reader })).status).toBe(200);
  });

  test("that may only write reads nothing", async () => {
    const writer = (await gateway.createKey({ scopes: ["runs:write"] })).secret;
    const response = await gateway.start({ message: "silence" }, { authorization: `Bearer ${writer}` });
    const { id } = await response.json();
    expect(response.status).toBe(202);
    for (const path of [`/v1/runs/${id}`, `/v1/runs/${id}/events`, "/v1/runs"]) {
      expect(await problemOf(await gateway.request(path, { key: writer }))).toEqual([403, "forbidden"]);
    }
  });
});

describe("a read token", () => {
  test("reads and follows its run", async () => {
    expect((await gateway.request(`/v1/runs/${run}`, { key: token })).status).toBe(200);
    const followed = await gateway.request(`/v1/runs/${run}/events`, { ...stream, key: token });
    expect([followed.status, followed.headers.get("content-type")]).toEqual([200, "text/event-stream"]);
    await followed.body?.cancel();
  });

  test("does not see another run of its key", async () => {
    const { id } = await (await gateway.start({ message: "silence" })).json();
    for (const path of ["", "/events"]) {
      expect(await problemOf(await gateway.request(`/v1/runs/${id}${path}`, { key: token }))).toEqual([
        404,
        "not-found",
      ]);
    }
  });

  test("does nothing else", async () => {
    const refused = [
      await gateway.request("/v1/runs", { key: token }),
      await gateway.request("/v1/sessions/shared/runs", { key: token }),
      await gateway.start({ message: "hello" }, { authorization: `Bearer ${token}` }),
      await gateway.request(`/v1/runs/${run}/stop`, { method: "POST", key: token }),
      await gateway.request(`/v1/runs/${run}/read-tokens`, { method: "POST", key: token }),
    ];
    for (const response of refused) expect(await problemOf(response)).toEqual([403, "forbidden"]);
  });

  test("ends after 15 minutes", async () => {
    const response = await gateway.request(`/v1/runs/${run}/read-tokens`, { method: "POST" });
    const left = Date.parse((await response.json()).expires_at) - Date.now();
    expect(response.status).toBe(201);
    expect(left).toBeGreaterThan(14 * 60_000);
    expect(left).toBeLessThanOrEqual(15 * 60_000);
  });
});
