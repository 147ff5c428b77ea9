import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestGateway, type TestGateway } from "../../support/start-test-gateway.ts";
import { all, problemOf, startedRun, statuses } from "./asking.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway?.close());

describe("403", () => {
  test("a key that may only read starts, stops and shares nothing, and is told what it lacks", async () => {
    const { secret } = await gateway.createKey({ scopes: ["runs:read"] });
    const response = await gateway.request("/v1/runs", { method: "POST", key: secret });
    expect(response.status).toBe(403);
    expect(await problemOf(response)).toMatchObject({
      type: "urn:agent-events:problem:forbidden",
      scope: "runs:write",
      detail: expect.stringContaining("key lacks the scope runs:write; use a key that has it"),
    });
    const own = { "list-runs": 200, "list-session-runs": 200, "get-run": 404, "follow-run": 404 };
    expect(await statuses(gateway, secret, await startedRun(gateway))).toEqual({ ...all(403), ...own });
  });

  test("a key that may only write starts and stops, and reads nothing", async () => {
    const { secret } = await gateway.createKey({ scopes: ["runs:write"] });
    const run = await startedRun(gateway, secret);
    const own = { "start-run": 415, "stop-run": 200, "create-read-token": 201 };
    expect(await statuses(gateway, secret, run)).toEqual({ ...all(403), ...own });
  });
});

describe("404", () => {
  test("a run of another key is as if it did not exist, in every way to ask for it", async () => {
    const run = await startedRun(gateway);
    const { secret } = await gateway.createKey();
    const nowhere = "run_00000000-0000-7000-8000-000000000000";
    const gone = { "get-run": 404, "follow-run": 404, "stop-run": 404, "create-read-token": 404 };
    for (const id of [run, nowhere]) expect(await statuses(gateway, secret, id)).toMatchObject(gone);
    const told = async (id: string) => {
      const { request_id, ...rest } = await problemOf(await gateway.request(`/v1/runs/${id}`, { key: secret }));
      return JSON.stringify(rest).replaceAll(id, "");
    };
    expect(await told(run)).toBe(await told(nowhere));
    expect(await (await gateway.request(`/v1/runs/${run}`)).json()).toMatchObject({ status: "running" });
  });

  test("keys that name the same session each list their own runs", async () => {
    const [one, other] = [await gateway.createKey(), await gateway.createKey()];
    const runs = [await startedRun(gateway, one.secret), await startedRun(gateway, other.secret)];
    const listed = async (path: string, key: string) =>
      ((await (await gateway.request(path, { key })).json()) as { runs: { id: string }[] }).runs.map(({ id }) => id);
    for (const path of ["/v1/runs", "/v1/runs?session=shared", "/v1/sessions/shared/runs"]) {
      expect(await listed(path, one.secret)).toEqual([runs[0]]);
      expect(await listed(path, other.secret)).toEqual([runs[1]]);
    }
  });
});
