import type { Validator } from "@agent-events/contract";
import { explain } from "@agent-events/gateway-client/validate";
import { validate as health } from "@agent-events/gateway-client/validators/health";
import { validate as problem } from "@agent-events/gateway-client/validators/problem";
import { validate as readToken } from "@agent-events/gateway-client/validators/read-token";
import { validate as readiness } from "@agent-events/gateway-client/validators/readiness";
import { validate as run } from "@agent-events/gateway-client/validators/run";
import { validate as runEvents } from "@agent-events/gateway-client/validators/run-events";
import { validate as runList } from "@agent-events/gateway-client/validators/run-list";
import { expect } from "vitest";

/** What the contract has as JSON, by method and path. */
const forms: readonly (readonly [request: RegExp, validate: Validator])[] = [
  [/^POST \/v1\/runs$/, run],
  [/^GET \/v1\/runs$/, runList],
  [/^GET \/v1\/sessions\/[^/]+\/runs$/, runList],
  [/^GET \/v1\/runs\/[^/]+$/, run],
  [/^POST \/v1\/runs\/[^/]+\/stop$/, run],
  [/^GET \/v1\/runs\/[^/]+\/events$/, runEvents],
  [/^POST \/v1\/runs\/[^/]+\/read-tokens$/, readToken],
  [/^GET \/healthz$/, health],
  [/^GET \/readyz$/, readiness],
];

/** Holds whatever answer a test meets against the contract. Of a problem, it also has to be a good one. */
export async function assertContract(method: string, response: Response): Promise<void> {
  const type = response.headers.get("content-type");
  if (type !== "application/json" && type !== "application/problem+json") {
    // Only the receiver answers with text.
    expect(response.status < 400 || type?.startsWith("text/plain")).toBe(true);
    return;
  }
  const text = await response.clone().text();
  // An answer to HEAD has only the head.
  if (text === "") return;
  const body: unknown = JSON.parse(text);
  const { pathname } = new URL(response.url);
  const isProblem = type === "application/problem+json";
  const validate = isProblem ? problem : forms.find(([request]) => request.test(`${method} ${pathname}`))?.[1];
  if (validate && !validate(body)) expect(explain(validate.errors, body)).toEqual([]);
  if (isProblem) assertTells(response, body as Readonly<Record<string, unknown>>);
  else expect(response.status < 400 || pathname === "/readyz").toBe(true);
}

function assertTells(response: Response, problem: Readonly<Record<string, unknown>>): void {
  expect(problem["type"]).toMatch(/^urn:agent-events:problem:[a-z-]+$/);
  expect([problem["status"], problem["request_id"]]).toEqual([response.status, response.headers.get("x-request-id")]);
  // A sentence: what happened and what to do next.
  expect(problem["detail"]).toMatch(/^[A-Z"].*[;,.] .*[.!?]$/s);
}
