import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { bodyOf } from "./problems/answer.ts";
import { type Issue, invalidRequest } from "./problems/invalid-request.ts";
import { type ProblemError, problem } from "./problems/problem.ts";

const HOST = "the target of the request, or its Host header, is not a valid one";

/**
 * Answers what is HTTP but no request for the API, such as one for `*`:
 * `getRequestListener(fetch, { errorHandler: answerMalformed })`.
 */
export function answerMalformed(): Response {
  const id = randomUUID();
  return new Response(bodyOf(malformed("path", HOST), id), { status: 400, headers: headersOf(id) });
}

/**
 * Answers a request of HTTP/1.1 that names no host, which node's own server would answer without a word. True when it is one.
 * An older one need not name any.
 */
export function refuseWithoutHost({ httpVersion, headers }: IncomingMessage, response: ServerResponse): boolean {
  if (httpVersion !== "1.1" || headers.host !== undefined) return false;
  const id = randomUUID();
  response.writeHead(400, headersOf(id)).end(bodyOf(malformed("header", HOST), id));
  return true;
}

/** Answers a request that expects what no server does: `server.on("checkExpectation", refuseExpectation)`. */
export function refuseExpectation(_: IncomingMessage, response: ServerResponse): void {
  const id = randomUUID();
  const detail = "The gateway meets no expectation but 100-continue; send the request without Expect.";
  response.writeHead(417, headersOf(id)).end(plain(417, "Expectation Failed", detail, id));
}

/**
 * Answers what is not HTTP, what is too large for its parser, and what comes too slowly; then ends the connection:
 * `server.on("clientError", refuseMalformed)`.
 */
export function refuseMalformed({ code }: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable) return void socket.destroy();
  const id = randomUUID();
  const { status, body } = explain(code, id);
  const fields = { ...headersOf(id), "content-length": Buffer.byteLength(body) };
  const head = [`HTTP/1.1 ${status}`, ...Object.entries(fields).map(([name, value]) => `${name}: ${value}`)];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}

function explain(code: string | undefined, request_id: string): { readonly status: string; readonly body: string } {
  if (code === "HPE_HEADER_OVERFLOW") {
    const title = "Request Header Fields Too Large";
    const detail = "The headers of the request have more bytes than the gateway reads; send fewer or shorter ones.";
    return { status: `431 ${title}`, body: plain(431, title, detail, request_id) };
  }
  const told =
    code === "ERR_HTTP_REQUEST_TIMEOUT"
      ? problem("request-timeout", "the request did not arrive in time; send it again", {})
      : malformed("header", "this is not an HTTP request");
  return { status: `${told.status} ${REASONS[told.status]}`, body: bodyOf(told, request_id) };
}

/** A problem that says no more than its status does (RFC 9457, 4.2.1). */
function plain(status: number, title: string, detail: string, request_id: string): string {
  return JSON.stringify({ type: "about:blank", title, status, detail, request_id });
}

const headersOf = (id: string): Readonly<Record<string, string>> => ({
  connection: "close",
  "content-type": "application/problem+json",
  "x-content-type-options": "nosniff",
  "x-request-id": id,
});

const REASONS: Readonly<Record<number, string>> = { 400: "Bad Request", 408: "Request Timeout" };

function malformed(part: Issue["in"], message: string): ProblemError {
  return invalidRequest([{ in: part, path: "request", message }]);
}
