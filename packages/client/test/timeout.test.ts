import { expect, test } from "vitest";
import { TimeoutError } from "../src/index.ts";
import { clientOf, rejection, request } from "./request.ts";
import { acknowledged, json, type Reply, serve } from "./server.ts";

const silent: Reply = () => {};
const slowBody: Reply = (response) =>
  void response.writeHead(200, { "content-type": "application/json" }).write('{"ses');
const deaf = () => new Promise<never>(() => {});

test.each([
  ["a server that never answers", silent],
  ["a body that never ends", slowBody],
])("%s meets the timeout, and is not sent again", async (_, reply) => {
  const { baseUrl, received } = await serve(reply);
  const error = await rejection(clientOf({ baseUrl, timeout: 1000 }).execute(request));
  expect(error).toBeInstanceOf(TimeoutError);
  expect(error).toMatchObject({ limit: "timeout", milliseconds: 1000 });
  expect(String(error)).toContain("wait for its deliveries");
  expect(received).toHaveLength(1);
});

test("the deadline counts all attempts and the waits between them", async () => {
  const { baseUrl, received } = await serve(json(503, {}, { "retry-after": "0" }), silent);
  const error = await rejection(clientOf({ baseUrl, deadline: 1500, timeout: 10_000 }).execute(request));
  expect(error).toMatchObject({ name: "TimeoutError", limit: "deadline", milliseconds: 1500 });
  expect(received).toHaveLength(2);
});

test("limits hold even against a fetch that never settles, behind a token function too", async () => {
  const token = () => new Promise<string>((resolve) => setTimeout(resolve, 10, "slow"));
  for (const given of [{}, { token }]) {
    const error = await rejection(clientOf({ ...given, fetch: deaf, timeout: 200 }).execute(request));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(String(error)).toContain("wait for its deliveries");
  }
});

test("Infinity means no limit", async () => {
  const { baseUrl } = await serve((response) => {
    setTimeout(() => json(200, { session: { id: "s" } })(response, {} as never), 30);
  });
  const agents = clientOf({ baseUrl, deadline: Number.POSITIVE_INFINITY, timeout: Number.POSITIVE_INFINITY });
  expect(await agents.execute(request)).toEqual({ session: { id: "s" } });
});

test("an abort rejects with the signal's own reason, before, during and between attempts", async () => {
  const reason = new Error("the user left");
  const { baseUrl, received } = await serve(silent);
  expect(await rejection(clientOf({ baseUrl }).execute(request, { signal: AbortSignal.abort(reason) }))).toBe(reason);
  expect(received).toHaveLength(0);

  const during = new AbortController();
  const call = rejection(clientOf({ baseUrl }).execute(request, { signal: during.signal }));
  setTimeout(() => during.abort(reason), 30);
  expect(await call).toBe(reason);

  const between = new AbortController();
  const waiting = await serve(json(503, {}, { "retry-after": "30" }));
  const onRetry = () => void setTimeout(() => between.abort(reason), 10);
  const agents = clientOf({ baseUrl: waiting.baseUrl, onRetry });
  expect(await rejection(agents.execute(request, { signal: between.signal }))).toBe(reason);
  expect(waiting.received).toHaveLength(1);
});

test("a signal that has fired already ends a call before anything is done", async () => {
  const { baseUrl, received } = await serve(acknowledged);
  const done: string[] = [];
  const agents = clientOf({
    baseUrl,
    onRequest: () => done.push("hook"),
    token: () => {
      done.push("token");
      return "t";
    },
  });
  agents.api.use({ onRequest: () => void done.push("middleware") });
  const signal = AbortSignal.abort("gone");
  expect(await rejection(agents.execute(request, { signal }))).toBe("gone");
  expect(await rejection(agents.execute({ ...request, agent: "" }, { signal }))).toBe("gone");
  expect([done, received]).toEqual([[], []]);
});

test("a hook and a token function that fire the signal leave nothing sent", async () => {
  const { baseUrl, received } = await serve(acknowledged);
  for (const place of ["onRequest", "token"] as const) {
    const abort = new AbortController();
    const fire = () => {
      abort.abort("gone");
      return "t";
    };
    expect(await rejection(clientOf({ baseUrl, [place]: fire }).execute(request, { signal: abort.signal }))).toBe(
      "gone",
    );
  }
  const between = new AbortController();
  const waiting = await serve(json(503, {}, { "retry-after": "30" }));
  const agents = clientOf({ baseUrl: waiting.baseUrl, onRetry: () => between.abort("gone") });
  expect(await rejection(agents.execute(request, { signal: between.signal }))).toBe("gone");
  expect([received.length, waiting.received.length]).toEqual([0, 1]);
});

test("the client's signal and the call's both end a call", async () => {
  const { baseUrl } = await serve(silent);
  const all = new AbortController();
  const agents = clientOf({ baseUrl, signal: all.signal });
  expect(await rejection(agents.execute(request, { signal: AbortSignal.abort("this one") }))).toBe("this one");
  setTimeout(() => all.abort("all of them"), 10);
  expect(await rejection(agents.execute(request, { signal: new AbortController().signal }))).toBe("all of them");
});
