import { validate } from "@agent-events/gateway-client/validators/problem";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestGateway, type TestGateway } from "../support/start-test-gateway.ts";
import { Wire } from "../support/wire.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());

describe("what is no request", () => {
  test.each([
    ["what is no HTTP", "hello\r\n\r\n", 400, "urn:agent-events:problem:invalid-request"],
    ["headers without end", `GET / HTTP/1.1\r\nX: ${"a".repeat(32_768)}\r\n\r\n`, 431, "about:blank"],
    ["a head that does not come", "GET / HTTP/1.1\r\n", 408, "urn:agent-events:problem:request-timeout"],
    ["no host", "GET / HTTP/1.1\r\n\r\n", 400, "urn:agent-events:problem:invalid-request"],
    ["a strange expectation", "GET / HTTP/1.1\r\nHost: a\r\nExpect: tea\r\n\r\n", 417, "about:blank"],
    ["*", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", 400, "urn:agent-events:problem:invalid-request"],
  ])("%s is told as a problem, and the connection ends", async (_, sent, status, type) => {
    const wire = await Wire.open(gateway.url);
    await wire.send(sent);
    const [head = "", body = ""] = (await wire.closed()).split("\r\n\r\n");
    const json = body.replace(/^[0-9a-f]+\r\n|\r\n0$/g, "");
    expect(head).toContain(`HTTP/1.1 ${status} `);
    expect(head.toLowerCase()).toContain("content-type: application/problem+json");
    const [, id] = /^x-request-id: (.*)$/im.exec(head) ?? [];
    expect(id).toMatch(/^[\w-]+$/);
    expect(JSON.parse(json)).toMatchObject({ type, status, request_id: id });
    expect(head.toLowerCase()).toContain("x-content-type-options: nosniff");
    expect(validate(JSON.parse(json))).toBe(true);
  });

  test("a request of HTTP/1.0 need not name a host", async () => {
    const wire = await Wire.open(gateway.url);
    await wire.send("GET /healthz HTTP/1.0\r\n\r\n");
    expect(await wire.closed()).toMatch(/^HTTP\/1\.1 200 /);
  });
});
