import { beforeEach, expect, test, vi } from "vitest";
import { GatewayProtocolError, type RunEvent } from "../../src/index.ts";
import { clientOf, key, rejection } from "../support/clients.ts";
import { json, type Reply, serve } from "../support/server.ts";
import { begin, end, events, run, runId, stream, suggestion, wire } from "../support/wire.ts";

beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));

/** What came before the stream failed, and with what it did. */
async function failureOf(...replies: Reply[]) {
  const { baseUrl, received } = await serve(...replies);
  const stream = clientOf({ baseUrl }).stream(runId);
  const seen: RunEvent[] = [];
  const read = async () => {
    for await (const event of stream) seen.push(event);
  };
  const error = await rejection(read());
  expect(error).toBeInstanceOf(GatewayProtocolError);
  return { error: error as GatewayProtocolError, seen: seen.map(({ seq }) => seq), received, stream };
}

const half = new Uint8Array([...new TextEncoder().encode('id: 2\ndata: "'), 0xff, 0xfe]);
const large = JSON.stringify({ ...suggestion(2), suggestions: ["x".repeat(2 * 1024 * 1024)] });

test.each([
  ["a gap", [events(1, 1), events(3, 3)], "event 3 where 2 comes next"],
  ["data that is no JSON", [events(1, 1), "id: 2\nevent: message\ndata: {garbage\n\n"], "data that is no object"],
  ["data that is no object", [events(1, 1), "data: 7\n\n"], "data that is no object"],
  ["an event without a number", [events(1, 1), 'data: {"kind":"message"}\n\n'], "something that is no event of a run"],
  ["an event without a kind", [events(1, 1), 'id: 2\ndata: {"seq":2}\n\n'], "something that is no event of a run"],
  ["an event of another number", [events(1, 1), wire(suggestion(2)).replace("id: 2", "id: 3")], "something that is no"],
  ["an event number that is none", [events(1, 1), wire({ ...suggestion(2), seq: 1.5 })], "something that is no event"],
  ["an end without a run", [events(1, 1), "event: end\ndata: {}\n\n"], "an end without a run"],
  ["an event of more than 2 MiB", [events(1, 1), `id: 2\ndata: ${large}\n\n`], "an event of more than 2 MiB"],
  ["a line that never ends", [events(1, 1), `data: ${large}`, large], "an event of more than 2 MiB"],
  ["data lines that never end", [events(1, 1), ...Array(40).fill(`data: ${"x".repeat(65_536)}\n`)], "more than 2 MiB"],
])("%s is an error that says so, behind what was right", async (_, parts, what) => {
  const { error, seen, received, stream: left } = await failureOf(stream([begin, ...parts], "open"));
  expect(error.message).toContain(what);
  expect(seen).toEqual([1]);
  expect(left.lastEvent).toBe(1);
  expect(received).toHaveLength(1);
});

test("an event that goes backwards is an error, while one that is repeated is none", async () => {
  const { error, seen } = await failureOf(stream([begin, events(1, 3), events(3, 3), events(2, 2)], "open"));
  expect(error.message).toContain("event 2 where 4 comes next");
  expect(seen).toEqual([1, 2, 3]);
});

test("bytes that are no UTF-8 are an error", async () => {
  const { error } = await failureOf(stream([begin, half], "open"));
  expect(error.message).toContain("a stream that is not UTF-8");
  expect(error.cause).toBeInstanceOf(TypeError);
});

test("a gap over two connections is an error too", async () => {
  const { error, seen } = await failureOf(stream([begin, events(1, 2)]), stream([begin, events(4, 4)], "open"));
  expect(error.message).toContain("event 4 where 3 comes next");
  expect(seen).toEqual([1, 2]);
});

test("an end that tells of events which never come is a gap", async () => {
  const { error, seen, received } = await failureOf(stream([begin, events(1, 2), end(5)]), stream([begin, end(5)]));
  expect(error.message).toContain("the end where event 3 comes next");
  expect(seen).toEqual([1, 2]);
  expect(received).toHaveLength(2);
});

test.each([
  ["JSON", json(200, { events: [], more: false, run }), '{"events":[]'],
  [
    "a page of HTML",
    ((response) => response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html>")) as Reply,
    "<!doctype html>",
  ],
  ["nothing", ((response) => response.writeHead(204).end()) as Reply, ""],
])("%s in place of a stream is an error that shows how it begins", async (_, reply, excerpt) => {
  const { error, received } = await failureOf(reply);
  expect(error.message).toContain("not a stream of events");
  expect(error.excerpt.slice(0, excerpt.length)).toBe(excerpt);
  expect(received).toHaveLength(1);
});

test("a redirect is never followed, and its target hears nothing", async () => {
  const target = await serve(stream([begin, end(0)]));
  const { error } = await failureOf((response) => response.writeHead(307, { location: target.baseUrl }).end());
  expect(error).toMatchObject({ status: 307, message: expect.stringContaining("a redirect, which is never followed") });
  expect(target.received).toEqual([]);
  expect(JSON.stringify([error, error.message, error.stack])).not.toContain(key);
});
