import { expect, expectTypeOf, test } from "vitest";
import { type AgentClientError, HttpError, isAgentClientError, ProtocolError } from "../src/index.ts";
import { clientOf, rejection, request } from "./request.ts";
import { acknowledged, json, type Reply, serve } from "./server.ts";

const html: Reply = (response) => response.writeHead(200, { "content-type": "text/html" }).end("<html>Welcome</html>");
const empty: Reply = (response) => response.writeHead(200).end();

async function failure(...replies: Reply[]): Promise<AgentClientError> {
  const { baseUrl } = await serve(...replies);
  const error = await rejection(clientOf({ baseUrl, maxRetries: 0 }).execute(request));
  if (!isAgentClientError(error)) throw error;
  return error;
}

test("an HTTP error carries what the server said and what to do next", async () => {
  const body = { type: "too_many_requests", message: "slow down", detail: "per user", retry_after: 7 };
  const limits = { "x-ratelimit-limit": "100", "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1700000000" };
  const error = await failure(json(429, body, limits));
  expect(error).toBeInstanceOf(HttpError);
  expect(error).toMatchObject({
    status: 429,
    type: "too_many_requests",
    detail: "per user",
    body,
    retryAfter: 7,
    retryable: true,
    rateLimit: { limit: 100, remaining: 0, reset: new Date(1_700_000_000_000) },
  });
  expect(error.message).toMatch(/^POST .*execute-async: 429 too_many_requests, slow down; try again in 7 s$/);
});

test("an internal error has DevRev's reference of it", async () => {
  expect(await failure(json(500, { type: "internal_error", reference_id: "ref-1" }))).toMatchObject({
    requestId: "ref-1",
  });
});

test("a type that the contract does not list is carried as it came", async () => {
  const body = { type: "quota_of_tomorrow", message: "new", quota: 3 };
  expect(await failure(json(400, body))).toMatchObject({ status: 400, type: "quota_of_tomorrow", body });
});

test.each([
  ["without a type", json(404, { message: "route not found" }), { message: "route not found" }],
  ["that is no object", json(502, "oops"), {}],
  ["that is null", json(502, null), {}],
  ["that is a proxy's HTML", ((response) => response.writeHead(502).end("<h1>Bad gateway</h1>")) as Reply, {}],
  ["that is empty", ((response) => response.writeHead(500).end()) as Reply, {}],
])("an error body %s is no crash", async (_, reply, body) => {
  expect(await failure(reply)).toMatchObject({ name: "HttpError", body, type: undefined });
});

test.each([
  ["HTML", html, "<html>"],
  ["nothing", empty, ""],
])("a success with %s instead of JSON is a ProtocolError with an excerpt", async (_, reply, excerpt) => {
  const error = await failure(reply);
  expect(error).toBeInstanceOf(ProtocolError);
  expect(error).toMatchObject({ status: 200, excerpt: expect.stringContaining(excerpt) });
  expect(error.cause).toBeInstanceOf(SyntaxError);
});

test("a redirect is an error, and the token does not follow it", async () => {
  const elsewhere = await serve(acknowledged);
  const error = await failure((response) => response.writeHead(307, { location: elsewhere.baseUrl }).end());
  expect(error).toMatchObject({ name: "ProtocolError", status: 307 });
  expect(elsewhere.received).toHaveLength(0);
});

test("errors are told apart by name, HTTP errors by type, and every case can be covered", async () => {
  const describe = (error: AgentClientError): string => {
    switch (error.name) {
      case "ConfigurationError":
      case "ProtocolError":
      case "TimeoutError":
        return error.message;
      case "ConnectionError":
        return error.sent;
      case "RequestInvalidError":
        return error.issues.map(({ path }) => path).join();
      case "HttpError":
        switch (error.type) {
          case "missing_required_field":
            return error.body.field_name;
          case "invalid_enum_value":
            return error.body.allowed_values.join();
          case "too_many_requests":
            return String(error.body.retry_after);
          default:
            return error.body.message ?? "";
        }
      default:
        return error satisfies never;
    }
  };
  expect(describe(await failure(json(400, { type: "missing_required_field", field_name: "agent" })))).toBe("agent");
  expect(describe(await failure(json(418, { message: "teapot" })))).toBe("teapot");
  expectTypeOf<AgentClientError["name"]>().not.toEqualTypeOf<string>();
});

test("what is not ours is not taken for ours", () => {
  expect(isAgentClientError(new TypeError("no"))).toBe(false);
  expect(isAgentClientError("TimeoutError")).toBe(false);
});

test.each([
  ...[{ ok: true }, {}, null, [], "fine", { session: null }, { session: "" }].map((body) => [body, "session"] as const),
  ...[{}, [], "s", { id: "" }, { id: null }, { id: 7 }, { id: ["s"] }].map(
    (it) => [{ session: it }, "session.id"] as const,
  ),
])("a success without what the contract promises (%j) is a ProtocolError that names it", async (body, lacks) => {
  expect(await failure(json(200, body))).toMatchObject({
    name: "ProtocolError",
    status: 200,
    reason: expect.stringContaining(`a success without \`${lacks}\``),
    excerpt: JSON.stringify(body),
  });
});

test("so is a webhook without an id, and a list of webhooks that is none", async () => {
  const { baseUrl } = await serve(json(200, { webhook: {} }), json(200, { webhooks: {} }));
  const { webhooks } = clientOf({ baseUrl });
  const say = (lacks: string) => ({ name: "ProtocolError", reason: expect.stringContaining(`\`${lacks}\``) });
  expect(await rejection(webhooks.get({ id: "w" }))).toMatchObject(say("webhook.id"));
  expect(await rejection(webhooks.list())).toMatchObject(say("webhooks"));
});

test("an error tells apart what happened and what to do next", async () => {
  const { reason, next, message } = await failure(json(401, { type: "unauthenticated" }));
  expect(reason).toMatch(/execute-async: 401 unauthenticated$/);
  expect(next).toBe("check the token");
  expect(message).toBe(`${reason}; ${next}`);
});
