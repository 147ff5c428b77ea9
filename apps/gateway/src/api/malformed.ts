import { randomUUID } from "node:crypto";
import type { Socket } from "node:net";
import { answerProblem, bodyOf } from "./problems/answer.ts";
import { type Issue, invalidRequest } from "./problems/invalid-request.ts";
import { type ProblemError, problem } from "./problems/problem.ts";

/**
 * Answers what is HTTP but no request for the API, such as one without a host, or for `*`:
 * `getRequestListener(fetch, { errorHandler: answerMalformed })`.
 */
export function answerMalformed(): Response {
  return answerProblem(
    malformed("path", "the target of the request, or its Host header, is not a valid one"),
    randomUUID(),
  );
}

/**
 * Answers what is not HTTP, what is too large for its parser, and what comes too slowly; then ends the connection:
 * `server.on("clientError", refuseMalformed)`.
 */
export function refuseMalformed({ code }: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable) return void socket.destroy();
  const id = randomUUID();
  const { status, body } = explain(code, id);
  const head = [
    `HTTP/1.1 ${status}`,
    "Connection: close",
    "Content-Type: application/problem+json",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "X-Content-Type-Options: nosniff",
    `X-Request-Id: ${id}`,
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}

function explain(code: string | undefined, request_id: string): { readonly status: string; readonly body: string } {
  if (code === "HPE_HEADER_OVERFLOW") {
    const title = "Request Header Fields Too Large";
    const detail = "The headers of the request have more bytes than the gateway reads; send fewer or shorter ones.";
    const body = JSON.stringify({ type: "about:blank", title, status: 431, detail, request_id });
    return { status: `431 ${title}`, body };
  }
  const told =
    code === "ERR_HTTP_REQUEST_TIMEOUT"
      ? problem("request-timeout", "the request did not arrive in time; send it again", {})
      : malformed("header", "this is not an HTTP request");
  return { status: `${told.status} ${REASONS[told.status]}`, body: bodyOf(told, request_id) };
}

const REASONS: Readonly<Record<number, string>> = { 400: "Bad Request", 408: "Request Timeout" };

function malformed(part: Issue["in"], message: string): ProblemError {
  return invalidRequest([{ in: part, path: "request", message }]);
}
