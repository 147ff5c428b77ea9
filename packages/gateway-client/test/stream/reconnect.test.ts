import { beforeEach, expect, test, vi } from "vitest";
import { clientOf, numbersOf, seeing } from "../support/clients.ts";
import { json, problem, type Reply, reset, serve } from "../support/server.ts";
import { begin, end, events, heartbeat, reconnect, runId, stream } from "../support/wire.ts";

beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));

const bytes = new TextEncoder().encode(events(3, 4));
const middle = (sought: number) => bytes.indexOf(sought) + 1;
const rest = stream([begin, events(3, 4), end(4)]);

test.each([
  ["between two events", [], "cut"],
  ["in the middle of a line", [bytes.slice(0, 20)], "cut"],
  ["in the middle of a character of two bytes", [bytes.slice(0, middle(0xc3))], "cut"],
  ["in the middle of a character of four bytes", [bytes.slice(0, middle(0xf0) + 1)], "cut"],
  ["before the empty line that ends an event", [events(3, 3).slice(0, -1)], "cut"],
  ["by its end, without an end of the run", [], "end"],
  ["by its end within an event", [bytes.slice(0, 60)], "end"],
  ["by the gateway's wish", [reconnect], "open"],
] as const)("a stream that breaks off %s goes on behind the last event", async (_, more, how) => {
  const { seen, see } = seeing(2);
  const first = stream([begin, events(1, 2), ...more], how === "cut" ? seen : how);
  const { baseUrl, received } = await serve(first, rest);
  expect(await numbersOf(clientOf({ baseUrl }).stream(runId), see)).toEqual([1, 2, 3, 4]);
  expect(received.map(({ headers }) => headers["last-event-id"])).toEqual([undefined, "2"]);
});

const html: Reply = (response) => response.writeHead(502, { "content-type": "text/html" }).end("<h1>Bad Gateway");

test.each([
  ["429", problem(429, "too-many-requests", { "retry-after": "0" }, { quota: "streams" })],
  ["503 of the store", problem(503, "store-unavailable", { "retry-after": "0" })],
  ["503 at its end", problem(503, "shutting-down")],
  ["502 of a proxy before it", html],
  ["504 of a proxy before it", json(504, {})],
  ["a connection that is reset", reset],
])("%s is asked again, first and later", async (_, busy) => {
  const { seen, see } = seeing(2);
  const { baseUrl, received } = await serve(busy, stream([begin, events(1, 2)], seen), busy, busy, rest);
  expect(await numbersOf(clientOf({ baseUrl }).stream(runId), see)).toEqual([1, 2, 3, 4]);
  const positions = received.map(({ headers }) => headers["last-event-id"]);
  // Where a connection is reset, a runtime may have sent the request again by itself.
  expect(positions.filter((position) => position === "2").length).toBeGreaterThanOrEqual(3);
});

test("Retry-After is obeyed", async () => {
  const { baseUrl } = await serve(problem(503, "store-unavailable", { "retry-after": "1" }), stream([begin, end(0)]));
  const started = performance.now();
  await numbersOf(clientOf({ baseUrl }).stream(runId));
  expect(performance.now() - started).toBeGreaterThan(950);
});

test("a silent connection is left for a new one", async () => {
  const { baseUrl, received } = await serve(stream([begin, events(1, 2)], "open"), rest);
  expect(await numbersOf(clientOf({ baseUrl, idle: 100 }).stream(runId))).toEqual([1, 2, 3, 4]);
  expect(received).toHaveLength(2);
});

test("heartbeats keep a connection that says nothing else", async () => {
  const { baseUrl, received } = await serve(async (response, one) => {
    await stream([begin], "open")(response, one);
    for (let beat = 0; beat < 8; beat++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      response.write(heartbeat);
    }
    response.end(events(1, 1) + end(1));
  });
  expect(await numbersOf(clientOf({ baseUrl, idle: 300 }).stream(runId))).toEqual([1]);
  expect(received).toHaveLength(1);
});

test("a gateway that begins again from the first event is read without a repetition", async () => {
  const { baseUrl } = await serve(stream([begin, events(1, 3)], "cut"), stream([begin, events(1, 5), end(5)]));
  expect(await numbersOf(clientOf({ baseUrl }).stream(runId))).toEqual([1, 2, 3, 4, 5]);
});

test("an event that is sent twice is seen once", async () => {
  const { baseUrl } = await serve(stream([begin, events(1, 1), events(1, 1), events(2, 2), events(2, 2), end(2)]));
  expect(await numbersOf(clientOf({ baseUrl }).stream(runId))).toEqual([1, 2]);
});

test("what was stored between the reading of the log and the end is asked for", async () => {
  const { baseUrl, received } = await serve(
    stream([begin, events(1, 2), end(3)]),
    stream([begin, events(3, 3), end(3)]),
  );
  expect(await numbersOf(clientOf({ baseUrl }).stream(runId))).toEqual([1, 2, 3]);
  expect(received[1]?.headers["last-event-id"]).toBe("2");
});

test("waits double from 0.5 s to 8 s, each anywhere below, and begin anew after an event", async () => {
  const waits = vi.spyOn(globalThis, "setTimeout");
  const broken: Reply[] = Array.from({ length: 6 }, () => stream([begin], "cut"));
  const { seen, see } = seeing(1);
  const { baseUrl } = await serve(...broken, stream([begin, events(1, 1)], seen), stream([begin, end(1)]));
  const ceilings: number[] = [];
  vi.spyOn(Math, "random").mockImplementation(() => 1 / 1024);
  await numbersOf(clientOf({ baseUrl }).stream(runId), see);
  for (const [, wait = 0] of waits.mock.calls) if (wait < 10) ceilings.push(wait * 1024);
  expect(ceilings.filter((one) => one >= 500)).toEqual([500, 1000, 2000, 4000, 8000, 8000, 500]);
  waits.mockRestore();
});
