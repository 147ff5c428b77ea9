import { StoreUnavailableError } from "@agent-events/runs";
import { describe, expect, test } from "vitest";
import { LedgerUnavailableError } from "../../src/ledger/index.ts";
import { breakable } from "../support/breakable.ts";
import { startTestGateway } from "../support/start-test-gateway.ts";

describe("what fails inside", () => {
  test("is 500 for the caller without a word of it, and in the log with all of it", async () => {
    let error: Error | undefined;
    const broken = (method: string) => (method === "list" ? error : undefined);
    await using gateway = await startTestGateway({ wrap: { store: (store) => breakable(store, broken) } });
    error = new TypeError("cannot read /secret/path");
    const response = await gateway.request("/v1/runs");
    const text = await response.text();
    expect([response.status, JSON.parse(text).type]).toEqual([500, "urn:agent-events:problem:internal-error"]);
    expect(text).not.toContain("secret");
    const line = gateway.lines.find(({ level }) => level === "error");
    expect(line?.fields).toMatchObject({ err: error, request_id: response.headers.get("x-request-id") });
  });

  test.each(["store", "ledger"] as const)("is 503 with Retry-After when the %s is away", async (part) => {
    let isBroken = false;
    const gone = {
      store: new StoreUnavailableError("gone", "wait"),
      ledger: new LedgerUnavailableError("gone", "wait"),
    };
    const wrap = {
      [part]: (thing: object) =>
        breakable(thing, (method) => (isBroken && method !== "close" ? gone[part] : undefined)),
    };
    await using gateway = await startTestGateway({ wrap });
    isBroken = true;
    for (const response of [await gateway.request("/v1/runs"), await gateway.start({ message: "hello" })]) {
      expect([response.status, response.headers.get("retry-after")]).toEqual([503, "5"]);
      expect((await response.json()).type).toBe("urn:agent-events:problem:store-unavailable");
    }
    expect((await gateway.request("/healthz")).status).toBe(200);
    isBroken = false;
    expect((await gateway.start({ message: "hello" })).status).toBe(202);
  });

  test("after DevRev took the call is no reason to tell the caller to start again", async () => {
    let isBroken = false;
    const broken = (method: string) =>
      isBroken && method !== "close" ? new StoreUnavailableError("gone", "wait") : undefined;
    await using gateway = await startTestGateway({
      wrap: {
        store: (store) =>
          breakable(store, (method) => {
            const error = broken(method);
            if (method === "create") isBroken = true;
            return error;
          }),
      },
    });
    const response = await gateway.start({ message: "silence", session: "s" }, { prefer: "wait=5" });
    expect([response.status, await response.json()]).toMatchObject([202, { status: "starting", session: "s" }]);
    expect(gateway.lines.some(({ level }) => level === "warn")).toBe(true);
  });

  test("while a name is reserved frees it: the next request starts", async () => {
    let isBroken = false;
    const broken = (method: string) =>
      isBroken && method === "create" ? new StoreUnavailableError("gone", "wait") : undefined;
    await using gateway = await startTestGateway({ wrap: { store: (store) => breakable(store, broken) } });
    isBroken = true;
    const headers = { "idempotency-key": "once" };
    expect((await gateway.start({ message: "silence" }, headers)).status).toBe(503);
    isBroken = false;
    const next = await gateway.start({ message: "silence" }, headers);
    expect([next.status, next.headers.get("idempotent-replayed")]).toEqual([202, null]);
  });
});
