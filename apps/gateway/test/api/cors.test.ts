import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestGateway, type TestGateway } from "../support/start-test-gateway.ts";

const origin = "https://app.example.com";
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ corsOrigins: [origin, "http://localhost:5173", "null"] });
});
afterAll(() => gateway.close());

const preflight = (from: string, path = "/v1/runs", method = "POST") =>
  gateway.request(path, {
    key: null,
    method: "OPTIONS",
    headers: {
      origin: from,
      "access-control-request-method": method,
      "access-control-request-headers": "authorization,content-type,idempotency-key,last-event-id,prefer",
    },
  });

describe("a browser", () => {
  test("of an origin on the list may ask first, and call", async () => {
    const asked = await preflight(origin);
    expect(asked.status).toBe(204);
    expect(asked.headers.get("access-control-allow-origin")).toBe(origin);
    expect(asked.headers.get("access-control-allow-methods")).toContain("POST");
    const allowed = asked.headers.get("access-control-allow-headers")?.toLowerCase() ?? "";
    for (const name of ["authorization", "content-type", "idempotency-key", "last-event-id", "prefer"]) {
      expect(allowed).toContain(name);
    }
    expect(asked.headers.get("access-control-allow-credentials")).toBeNull();
    const called = await gateway.request("/v1/runs", { headers: { origin } });
    expect(called.headers.get("access-control-allow-origin")).toBe(origin);
    expect(called.headers.get("vary")).toBe("Origin");
    for (const name of ["Location", "Retry-After", "X-Request-Id", "Preference-Applied", "Idempotent-Replayed"]) {
      expect(called.headers.get("access-control-expose-headers")).toContain(name);
    }
  });

  test("can read a problem too", async () => {
    for (const path of ["/v1/runs", "/nowhere"]) {
      const response = await gateway.request(path, { key: null, headers: { origin } });
      expect(response.headers.get("access-control-allow-origin")).toBe(origin);
    }
  });

  test.each([
    "null",
    "https://app.example.com.evil.example",
    "https://evil.example",
    "http://app.example.com",
    "https://app.example.com:8443",
    "https://APP.example.com",
    "*",
  ])("of the origin %s may not", async (other) => {
    for (const response of [
      await preflight(other),
      await gateway.request("/v1/runs", { headers: { origin: other } }),
    ]) {
      const names = [...response.headers.keys()].filter((name) => name.startsWith("access-control-"));
      expect(names).toEqual([]);
      expect(response.headers.get("vary")).toBe("Origin");
    }
  });

  test("is not spoken of where there is no list", async () => {
    await using other = await startTestGateway();
    const response = await other.request("/v1/runs", { headers: { origin } });
    expect(
      [...response.headers.keys()].filter((name) => name.startsWith("access-control-") || name === "vary"),
    ).toEqual([]);
  });
});
