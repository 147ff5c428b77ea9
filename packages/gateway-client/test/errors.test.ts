import { expect, expectTypeOf, test } from "vitest";
import {
  type GatewayClientError,
  GatewayError,
  GatewayProtocolError,
  isGatewayClientError,
  type Problem,
  ProblemError,
  type RunEvent,
} from "../src/index.ts";
import { clientOf, rejection } from "./support/clients.ts";
import { json, problem, type Reply, serve } from "./support/server.ts";
import { run, runId } from "./support/wire.ts";

test("a problem narrows by its type", async () => {
  const { baseUrl } = await serve(problem(403, "forbidden", {}, { scope: "runs:write" }));
  const error = await rejection(clientOf({ baseUrl }).start({ message: "hi" }));
  if (!(error instanceof ProblemError) || error.problem.type !== "urn:agent-events:problem:forbidden") {
    throw new TypeError("not narrowed", { cause: error });
  }
  expectTypeOf(error.problem).toHaveProperty("scope");
  expect(error.problem.scope).toBe("runs:write");
});

test("a type that the contract does not list is carried as it came", async () => {
  const { baseUrl } = await serve(json(418, { type: "urn:example:teapot", title: "Short and stout", cups: 2 }));
  const error = await rejection(clientOf({ baseUrl }).get(runId));
  expect(error).toBeInstanceOf(ProblemError);
  expect(error).toMatchObject({
    status: 418,
    problem: { type: "urn:example:teapot", cups: 2 },
    message: `GET ${baseUrl}/v1/runs/${runId}: 418 Short and stout`,
  });
});

const html: Reply = (response) =>
  response.writeHead(404, { "content-type": "text/html" }).end(`<!doctype html>${"x".repeat(600)}`);

test("an error that is not the gateway's is told apart, and shows how it begins", async () => {
  const { baseUrl } = await serve(html);
  const error = await rejection(clientOf({ baseUrl }).get(runId));
  expect(error).toBeInstanceOf(GatewayProtocolError);
  const { status, excerpt, message } = error as GatewayProtocolError;
  expect([status, excerpt.length, excerpt.slice(0, 15)]).toEqual([404, 500, "<!doctype html>"]);
  expect(message).toContain("an error that is not the gateway's (status 404); check that baseUrl is the gateway");
});

test.each([
  ["a page of HTML", ((response) => response.writeHead(200).end("<!doctype html>")) as Reply],
  ["nothing", ((response) => response.writeHead(200).end()) as Reply],
  ["no content", ((response) => response.writeHead(204).end()) as Reply],
  ["a list", json(200, [run])],
  ["an object of another kind", json(200, { runs: [] })],
])("a success that is %s is no run", async (_, reply) => {
  const { baseUrl } = await serve(reply);
  const error = await rejection(clientOf({ baseUrl }).get(runId));
  expect(error).toBeInstanceOf(GatewayProtocolError);
  expect((error as Error).message).toContain("a success without `id` in JSON");
});

test("a redirect is never followed, and its target hears nothing", async () => {
  const target = await serve(json(200, run));
  const { baseUrl } = await serve((response) => response.writeHead(308, { location: target.baseUrl }).end());
  expect(await rejection(clientOf({ baseUrl }).start({ message: "hi" }))).toMatchObject({
    name: "GatewayProtocolError",
    status: 308,
  });
  expect(target.received).toEqual([]);
});

test("a switch over the names of all errors is exhaustive", () => {
  const describe = (error: GatewayClientError): string => {
    switch (error.name) {
      case "ConfigurationError":
      case "RequestInvalidError":
        return error.reason;
      case "GatewayProtocolError":
        return error.excerpt;
      case "GatewayUnreachableError":
        return error.idempotencyKey ?? error.message;
      case "NoReplyError":
        return error.run.status;
      case "ProblemError":
        return error.problem.type ?? error.message;
      case "StreamLostError":
        return `${error.after}`;
      default:
        return error satisfies never;
    }
  };
  const error = new GatewayProtocolError("GET /", 200, "something", "<html>");
  expect(describe(error)).toBe("<html>");
  expect(isGatewayClientError(error)).toBe(true);
  expect(isGatewayClientError(new TypeError("other"))).toBe(false);
  expect(error).toBeInstanceOf(GatewayError);
});

test("events narrow by their kind, and problems by their type", () => {
  const ofEvent = (event: RunEvent) => {
    expectTypeOf(event.seq).toEqualTypeOf<number>();
    if (event.kind === "message") expectTypeOf(event.message).toEqualTypeOf<string>();
    if (event.kind === "expired") expectTypeOf(event.limit).toEqualTypeOf<"deadline" | "idle">();
    if (event.kind === "suggestions") expectTypeOf(event.suggestions).toEqualTypeOf<string[]>();
    if (event.kind === "skill-triggered") expectTypeOf(event.skill_name).toEqualTypeOf<string>();
    // @ts-expect-error a stop tells nothing more
    if (event.kind === "stopped") return event.message;
    return event.kind;
  };
  const ofProblem = (problem: Problem) => {
    if (problem.type === "urn:agent-events:problem:body-too-large")
      expectTypeOf(problem.max_bytes).toEqualTypeOf<number>();
    if (problem.type === "urn:agent-events:problem:agent-refused") expectTypeOf(problem.run).toEqualTypeOf<string>();
    return problem.type;
  };
  const event: RunEvent = { kind: "stopped", seq: 1, at: run.created_at, late: false };
  expect(ofEvent(event)).toBeUndefined();
  expect(ofProblem({ type: "urn:agent-events:problem:not-found" } as Problem)).toContain("not-found");
});
