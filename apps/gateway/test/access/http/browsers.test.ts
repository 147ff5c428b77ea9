import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestGateway, type TestGateway } from "../../support/start-test-gateway.ts";

const ORIGIN = "https://app.example.com";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ corsOrigins: [ORIGIN] });
});
afterAll(() => gateway?.close());

test("a page that is let in may read refusals too, and asks beforehand without a key", async () => {
  const refused = await gateway.request("/v1/runs", { key: null, headers: { origin: ORIGIN } });
  expect([refused.status, refused.headers.get("access-control-allow-origin")]).toEqual([401, ORIGIN]);
  const preflight = await gateway.request("/v1/runs", {
    method: "OPTIONS",
    key: null,
    headers: { origin: ORIGIN, "access-control-request-method": "POST" },
  });
  expect([preflight.status, preflight.headers.get("access-control-allow-origin")]).toEqual([204, ORIGIN]);
  expect(preflight.headers.get("access-control-allow-headers")).toMatch(/authorization/i);
});

test("an origin opens nothing, and closes nothing to who has a key", async () => {
  for (const origin of [ORIGIN, "https://elsewhere.example.com", "null"]) {
    expect((await gateway.request("/v1/runs", { key: null, headers: { origin } })).status).toBe(401);
    const answer = await gateway.request("/v1/runs", { headers: { origin } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("access-control-allow-origin")).toBe(origin === ORIGIN ? ORIGIN : null);
    expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
  }
});
