import { expect, test } from "vitest";
import { clientOf, key, numbersOf } from "../support/clients.ts";
import { type Reply, serve } from "../support/server.ts";
import { answered, begin, end, events, heartbeat, run, runId, stream, suggestion } from "../support/wire.ts";

const whole = stream([begin, heartbeat, events(1, 3), end(3)]);

test("a stream yields each event as the gateway has it, and returns the run as it ended", async () => {
  const { baseUrl, received } = await serve(whole);
  const events = clientOf({ baseUrl }).stream(runId);
  expect(await events.next()).toEqual({ done: false, value: suggestion(1) });
  expect(events.run).toBeUndefined();
  expect(events.lastEvent).toBe(1);
  expect([(await events.next()).value, (await events.next()).value]).toEqual([suggestion(2), suggestion(3)]);
  expect(await events.next()).toEqual({ done: true, value: answered(3) });
  expect(events.run).toEqual(answered(3));
  expect(await events.next()).toEqual({ done: true, value: undefined });
  expect(received).toHaveLength(1);
});

test("it asks once, with the key in a header and never in the address", async () => {
  const { baseUrl, received } = await serve(whole);
  await numbersOf(clientOf({ baseUrl, headers: { "x-team": "blue" } }).stream(runId));
  const [{ method, url, headers } = {}] = received;
  expect([method, url]).toEqual(["GET", `/v1/runs/${runId}/events`]);
  expect(headers).toMatchObject({ accept: "text/event-stream", authorization: `Bearer ${key}`, "x-team": "blue" });
  expect(headers).not.toHaveProperty("last-event-id");
});

test("nothing is sent before the first event is asked for", async () => {
  const { baseUrl, received } = await serve(whole);
  const gateway = clientOf({ baseUrl });
  const left = gateway.stream(runId);
  expect(await left.return()).toEqual({ done: true, value: undefined });
  expect(await left.next()).toEqual({ done: true, value: undefined });
  await gateway.get(runId).catch(() => {});
  expect(received.map(({ url }) => url)).toEqual([`/v1/runs/${runId}`]);
});

test("`after` is where it begins", async () => {
  const { baseUrl, received } = await serve(stream([begin, events(8, 9), end(9)]));
  expect(await numbersOf(clientOf({ baseUrl }).stream(runId, { after: 7 }))).toEqual([8, 9]);
  expect(received[0]?.headers["last-event-id"]).toBe("7");
});

test("a run that settled without events ends at once", async () => {
  const { baseUrl } = await serve(stream([begin, end(0)]));
  expect(await numbersOf(clientOf({ baseUrl }).stream(runId))).toEqual([]);
});

test("kinds and fields that are not known are passed on", async () => {
  const future = { kind: "plan-created", seq: 1, at: "2026-11-23T12:00:06.214Z", late: false, plan: { steps: [1] } };
  const text = `id: 1\nevent: plan-created\ndata: ${JSON.stringify(future)}\n\n`;
  const { baseUrl } = await serve(stream([begin, text, end(1)]));
  expect((await clientOf({ baseUrl }).stream(runId).next()).value).toEqual(future);
});

test("a named event without a number is a newer gateway's, and passed over", async () => {
  const { baseUrl } = await serve(stream([begin, "event: notice\ndata: tomorrow\n\n", events(1, 2), end(2)]));
  expect(await numbersOf(clientOf({ baseUrl }).stream(runId))).toEqual([1, 2]);
});

test.each([
  ["CRLF", (text: string) => text.replaceAll("\n", "\r\n")],
  ["CR", (text: string) => text.replaceAll("\n", "\r")],
  ["a byte order mark", (text: string) => `\uFEFF${text}`],
  ["no space after the colon", (text: string) => text.replaceAll(/^(\w+): /gm, "$1:")],
])("a stream with %s is the same", async (_, change) => {
  const { baseUrl } = await serve(stream([change(begin + events(1, 3) + end(3))]));
  const all = clientOf({ baseUrl }).stream(runId);
  expect(await numbersOf(all)).toEqual([1, 2, 3]);
  expect(all.run).toEqual(answered(3));
});

test("reply follows a run to its answer", async () => {
  const { baseUrl } = await serve(whole);
  const { reply } = await clientOf({ baseUrl }).reply(runId);
  expect(reply.message).toBe("Tomorrow.");
});

test.each([
  [
    { status: "failed", error: { message: "no order", late: false, at: run.created_at, cause: "agent" } },
    "failed, no order",
  ],
  [{ status: "stopped" }, "stopped"],
  [{ status: "expired" }, "expired; a late answer is kept: ask again"],
])("reply rejects with the run when it is %j", async (changes, sentence) => {
  const settled = { ...run, ...changes };
  const reply: Reply = stream([begin, events(1, 1), `event: end\ndata: ${JSON.stringify(settled)}\n\n`]);
  const { baseUrl } = await serve(reply);
  await expect(clientOf({ baseUrl }).reply(runId)).rejects.toMatchObject({
    name: "NoReplyError",
    run: settled,
    message: `${runId} ended without a reply: ${sentence}`,
  });
});
