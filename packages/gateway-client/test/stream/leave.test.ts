import { once } from "node:events";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { clientOf, numbersOf, rejection } from "../support/clients.ts";
import { hang, problem, type Reply, serve } from "../support/server.ts";
import { begin, events, runId, stream } from "../support/wire.ts";

beforeEach(() => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => void unhandled.push(reason);
  process.on("unhandledRejection", note);
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;
  const before = timers();
  onTestFinished(async () => {
    // Rejections are reported once the microtasks are done.
    await new Promise((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", note);
    expect(unhandled).toEqual([]);
    expect(timers()).toBeLessThanOrEqual(before);
  });
});

/** A stream that stays open, and what resolves once its connection is closed. */
function open(...parts: string[]) {
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  const reply: Reply = (response, received) => {
    response.on("close", resolve);
    return stream([begin, ...parts], "open")(response, received);
  };
  return { reply, closed };
}

test("leaving the loop closes the connection at once", async () => {
  const { reply, closed } = open(events(1, 5));
  const { baseUrl } = await serve(reply);
  const left = clientOf({ baseUrl }).stream(runId);
  for await (const { seq } of left) if (seq === 2) break;
  await closed;
  expect(await left.next()).toEqual({ done: true, value: undefined });
  expect(left.run).toBeUndefined();
  expect(left.lastEvent).toBe(2);
});

test("so does an error in it", async () => {
  const { reply, closed } = open(events(1, 5));
  const { baseUrl } = await serve(reply);
  const reason = new RangeError("the page broke");
  const read = async () => {
    for await (const _ of clientOf({ baseUrl }).stream(runId)) throw reason;
  };
  expect(await rejection(read())).toBe(reason);
  await closed;
});

test("return ends a `next` that waits for an event, for an answer, or for the next attempt", async () => {
  const { reply, closed } = open(events(1, 1));
  const { baseUrl } = await serve(reply);
  const following = clientOf({ baseUrl }).stream(runId);
  await following.next();
  const pending = following.next();
  expect(await following.return()).toEqual({ done: true, value: undefined });
  expect(await pending).toEqual({ done: true, value: undefined });
  await closed;

  for (const first of [hang, problem(503, "store-unavailable", { "retry-after": "60" })]) {
    const asked = Promise.withResolvers<void>();
    const server = await serve(async (response, received) => {
      await first(response, received);
      asked.resolve();
    });
    const waiting = clientOf({ baseUrl: server.baseUrl }).stream(runId);
    const next = waiting.next();
    await asked.promise;
    await waiting.return();
    expect(await next).toEqual({ done: true, value: undefined });
  }
});

test("a signal rejects with its own reason: before, while an event is awaited, and between attempts", async () => {
  const reason = new RangeError("the user left");
  const { reply, closed } = open(events(1, 1));
  const { baseUrl, received } = await serve(reply);
  const gateway = clientOf({ baseUrl });
  expect(await rejection(numbersOf(gateway.stream(runId, { signal: AbortSignal.abort(reason) })))).toBe(reason);
  expect(received).toEqual([]);

  const during = new AbortController();
  const following = gateway.stream(runId, { signal: during.signal });
  await following.next();
  const next = rejection(following.next());
  during.abort(reason);
  expect(await next).toBe(reason);
  await closed;

  const between = new AbortController();
  const busy = await serve(async (response, one) => {
    await problem(503, "store-unavailable", { "retry-after": "60" })(response, one);
    await once(response, "close");
    setTimeout(() => between.abort(reason), 50);
  });
  const waiting = clientOf({ baseUrl: busy.baseUrl, signal: between.signal }).stream(runId);
  expect(await rejection(waiting.next())).toBe(reason);
});

test("a stream that was left closes even a body whose fetch does not heed its signal", async () => {
  const cancelled = Promise.withResolvers<unknown>();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode(events(1, 1))),
    cancel: cancelled.resolve,
  });
  const fetch = async () => new Response(body, { headers: { "content-type": "text/event-stream" } });
  for await (const _ of clientOf({ baseUrl: "http://gateway", fetch }).stream(runId)) break;
  await cancelled.promise;
});

test("a fetch that never settles is waited for no longer than the timeout and the patience", async () => {
  const fetch = () => new Promise<never>(() => {});
  const left = clientOf({ baseUrl: "http://gateway", fetch, timeout: 20, patience: 50 }).stream(runId);
  expect(await rejection(numbersOf(left))).toMatchObject({ name: "StreamLostError" });
});
