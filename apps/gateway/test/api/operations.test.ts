import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keyedHandlers, openHandlers } from "../../src/api/operations/handlers.ts";
import { startTestGateway, type TestGateway } from "../support/start-test-gateway.ts";

interface Operation {
  readonly operationId: string;
  readonly security?: readonly unknown[];
}
const document: { readonly paths: Record<string, Record<string, Operation>> } = createRequire(import.meta.url)(
  "@agent-events/gateway-client/openapi.json",
);
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), ...operation })),
);
/** A path as a caller would have it. */
const filled = (path: string) =>
  path.replace("{run}", "run_018f4d5e-0000-7000-8000-000000000000").replace("{session}", "a");

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());

describe("the operations of the contract", () => {
  test("are the ones that are served, and no more", () => {
    const served = [...Object.keys(openHandlers), ...Object.keys(keyedHandlers)];
    expect(served.sort()).toEqual(operations.map(({ operationId }) => operationId).sort());
  });

  test("need a key exactly where the contract says so", () => {
    const open = operations.filter(({ security }) => security?.length === 0);
    expect(Object.keys(openHandlers).sort()).toEqual(open.map(({ operationId }) => operationId).sort());
  });

  test.each(operations)(
    "$method $path is at its path, and answers a request without a key by the contract",
    async (one) => {
      const response = await gateway.request(filled(one.path), { method: one.method, key: null });
      const isOpen = one.security?.length === 0;
      // A delivery without a signature is refused by the receiver.
      expect(response.status).toBe(!isOpen || one.operationId === "take-delivery" ? 401 : 200);
      expect(response.headers.get("x-request-id")).toMatch(/^[\w.-]{1,128}$/);
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
      if (one.path.startsWith("/v1/")) {
        expect(response.headers.get("cache-control")).toBe("no-store");
        expect(response.headers.get("www-authenticate")).toBe("Bearer");
        expect(await response.json()).toMatchObject({ type: "urn:agent-events:problem:unauthenticated", status: 401 });
      }
    },
  );

  test.each(Object.entries(document.paths))(
    "%s answers a method that it does not take with 405 and Allow",
    async (path) => {
      const response = await gateway.request(filled(path), { method: "PATCH" });
      expect(response.status).toBe(405);
      const takes = Object.keys(document.paths[path] ?? {}).map((method) => method.toUpperCase());
      for (const method of takes) expect(response.headers.get("allow")).toContain(method);
      if (path === "/webhooks/devrev") return;
      expect(response.headers.get("content-type")).toBe("application/problem+json");
      expect(await response.json()).toMatchObject({ type: "urn:agent-events:problem:method-not-allowed" });
      const options = await gateway.request(filled(path), { method: "OPTIONS" });
      expect([options.status, options.headers.get("allow")]).toEqual([204, response.headers.get("allow")]);
    },
  );

  test.each(["/", "/v1", "/v1/runs/", "/v2/runs", "/v1/runs/x/y", "/V1/RUNS", "/healthz/", "/healthz%2f", "/v1//runs"])(
    "%s is no path of it",
    async (path) => {
      const response = await gateway.request(path);
      expect([response.status, response.headers.get("content-type")]).toEqual([404, "application/problem+json"]);
      const problem = await response.json();
      expect(problem).toMatchObject({ type: "urn:agent-events:problem:not-found", title: "Not found", status: 404 });
      expect(problem.request_id).toBe(response.headers.get("x-request-id"));
    },
  );

  test("have HEAD wherever they have GET", async () => {
    for (const { path } of operations.filter(({ method }) => method === "GET")) {
      const [get, head] = [
        await gateway.request(filled(path)),
        await gateway.request(filled(path), { method: "HEAD" }),
      ];
      expect([path, head.status, head.headers.get("content-type")]).toEqual([
        path,
        get.status,
        get.headers.get("content-type"),
      ]);
      expect(await head.text()).toBe("");
      await get.body?.cancel();
    }
  });

  test("are told by the document that the gateway serves", async () => {
    expect(await (await gateway.request("/openapi.json", { key: null })).json()).toEqual(document);
  });
});

describe("a request", () => {
  test("keeps the id that it came with, if that may be one, and is logged under it", async () => {
    const headers = { "x-request-id": "My.Request_1-2" };
    const response = await gateway.request("/v1/runs?limit=1", { headers });
    expect(response.headers.get("x-request-id")).toBe("My.Request_1-2");
    const line = gateway.lines.find(({ fields }) => fields["request_id"] === "My.Request_1-2");
    expect(line).toMatchObject({
      level: "info",
      message: "request",
      fields: { method: "GET", route: "/v1/runs", status: 200, key: gateway.key.key.id, ms: expect.any(Number) },
    });
    for (const bad of ["", "a b", "x".repeat(129), 'x"y']) {
      const other = await gateway.request("/healthz", { headers: { "x-request-id": bad } });
      expect(other.headers.get("x-request-id")).not.toBe(bad);
    }
  });

  test("leaves nothing of its body, its query or its key in the log", async () => {
    await gateway.start({ message: "a secret of the caller" });
    await gateway.request("/v1/runs?session=private");
    const log = JSON.stringify(gateway.lines);
    for (const secret of ["a secret", "private", gateway.key.secret, gateway.key.secret.slice(-20)]) {
      expect(log).not.toContain(secret);
    }
  });

  test("is counted by its operation", async () => {
    const before = gateway.metrics.requests.length;
    await gateway.request("/nowhere/at/all");
    await gateway.request("/healthz");
    expect(gateway.metrics.requests.slice(before)).toMatchObject([
      { operation: "none", method: "GET", status: 404 },
      { operation: "get-health", method: "GET", status: 200 },
    ]);
  });
});

describe("readiness", () => {
  test("is 503 with the reason when a check fails, and when the gateway shuts down", async () => {
    const check = { name: "webhook", ok: false, detail: "The webhook is unverified." };
    await using sick = await startTestGateway({ readiness: async () => [check] });
    const response = await sick.request("/readyz", { key: null });
    expect([response.status, await response.json()]).toEqual([503, { ready: false, checks: [check] }]);
    await using leaving = await startTestGateway();
    leaving.shutDown();
    expect((await leaving.request("/readyz", { key: null })).status).toBe(503);
  });
});
