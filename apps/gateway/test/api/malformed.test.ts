import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { validate } from "@agent-events/gateway-client/validators/problem";
import { getRequestListener } from "@hono/node-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerMalformed, refuseMalformed } from "../../src/api/malformed.ts";
import { Wire } from "../support/wire.ts";

let server: Server;
let url: string;
beforeAll(async () => {
  const handle = getRequestListener(() => new Response(), {
    errorHandler: answerMalformed,
    overrideGlobalObjects: false,
  });
  server = createServer(
    { headersTimeout: 200, connectionsCheckingInterval: 50, requireHostHeader: false },
    (...both) => {
      void handle(...both);
    },
  );
  server.on("clientError", (error, socket) => refuseMalformed(error, socket as Socket));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

describe("what is no request", () => {
  test.each([
    ["what is no HTTP", "hello\r\n\r\n", 400, "urn:agent-events:problem:invalid-request"],
    ["headers without end", `GET / HTTP/1.1\r\nX: ${"a".repeat(32_768)}\r\n\r\n`, 431, "about:blank"],
    ["a head that does not come", "GET / HTTP/1.1\r\n", 408, "urn:agent-events:problem:request-timeout"],
    ["no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 400, "urn:agent-events:problem:invalid-request"],
    [
      "*",
      "OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
      400,
      "urn:agent-events:problem:invalid-request",
    ],
  ])("%s is told as a problem, and the connection ends", async (_, sent, status, type) => {
    const wire = await Wire.open(url);
    await wire.send(sent);
    const [head = "", body = ""] = (await wire.closed()).split("\r\n\r\n");
    const json = body.replace(/^[0-9a-f]+\r\n|\r\n0$/g, "");
    expect(head).toContain(`HTTP/1.1 ${status} `);
    expect(head.toLowerCase()).toContain("content-type: application/problem+json");
    expect(JSON.parse(json)).toMatchObject({ type, status, request_id: expect.any(String) });
    expect(validate(JSON.parse(json))).toBe(true);
  });
});
