import { validate as isPage } from "@agent-events/gateway-client/validators/run-events";
import { type Store, StoreUnavailableError } from "@agent-events/runs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { breakable } from "../support/breakable.ts";
import { Following } from "../support/event-stream.ts";
import { startTestGateway, type TestGateway } from "../support/start-test-gateway.ts";
import { until } from "../support/until.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ store: "sqlite", limits: { heartbeat: 60 } });
});
afterAll(() => gateway.close());

const nameOf = async (response: Response) => (await response.json()).type.split(":").at(-1);
const begin = async (message: string, on = gateway): Promise<string> => (await (await on.start({ message })).json()).id;
const finished = async (message: string): Promise<string> =>
  (await (await gateway.start({ message }, { prefer: "wait=10" })).json()).id;
const ask = (run: string, headers: Record<string, string> = {}, query = "", on = gateway) =>
  on.request(`/v1/runs/${run}/events${query}`, { headers: { accept: "text/event-stream", ...headers } });
const follow = async (run: string, headers: Record<string, string> = {}, query = "", on = gateway) =>
  new Following(await ask(run, headers, query, on));
const message = (text: string) => ({ agent_response: "message", message: text });
const suggestion = (text: string) => ({
  agent_response: "suggestions",
  suggestions: { suggestions: [{ suggestion: text }] },
});

describe("a stream", () => {
  test("tells what was, then what comes, then the run as it ended", async () => {
    const run = await begin("silence");
    const following = await follow(run);
    expect(await following.next()).toMatchObject({ id: "1", event: "acknowledged" });
    await gateway.deliver(run, message("Two lines:\r\nand\u2028more"));
    const [answer, end, ...more] = await following.rest();
    expect(answer).toMatchObject({ id: "2", event: "message" });
    expect(JSON.parse(answer?.data ?? "")).toMatchObject({
      seq: 2,
      kind: "message",
      message: "Two lines:\r\nand\u2028more",
    });
    // An end has no id of its own: what a reader resumes behind is still the last event.
    expect(end).toMatchObject({ id: "2", event: "end" });
    expect(JSON.parse(end?.data ?? "")).toEqual(await (await gateway.request(`/v1/runs/${run}`)).json());
    expect(more).toEqual([]);
    expect(following.parser.retry).toBe(1_000);
  });

  test("has the headers that keep proxies and caches away", async () => {
    const response = await ask(await finished("hello"));
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "text/event-stream",
      "cache-control": "no-store",
      "x-accel-buffering": "no",
      "x-content-type-options": "nosniff",
    });
    await response.text();
  });

  test("has every event as the JSON form has it", async () => {
    const run = await finished("steps");
    const { events } = await (await gateway.request(`/v1/runs/${run}/events`)).json();
    const streamed = await (await follow(run)).rest();
    expect(streamed.slice(0, -1).map(({ data }) => JSON.parse(data))).toEqual(events);
    expect(streamed.map(({ event }) => event)).toEqual([
      "acknowledged",
      "skill-triggered",
      "skill-executed",
      "suggestions",
      "generation-started",
      "unknown",
      "message",
      "end",
    ]);
  });

  test("resumes behind Last-Event-ID, which goes before `after`", async () => {
    const run = await finished("steps");
    const ids = async (headers: Record<string, string>, query = "") =>
      (await (await follow(run, headers, query)).rest()).map(({ event, id }) => `${event} ${id}`);
    expect(await ids({ "last-event-id": "5" })).toEqual(["unknown 6", "message 7", "end 7"]);
    expect(await ids({}, "?after=6")).toEqual(["message 7", "end 7"]);
    expect(await ids({ "last-event-id": "6" }, "?after=2")).toEqual(["message 7", "end 7"]);
    expect(await ids({ "last-event-id": "7" })).toEqual(["end "]);
  });

  test.each([
    [{ "last-event-id": "8" }, ""],
    [{ "last-event-id": "-1" }, ""],
    [{ "last-event-id": "01" }, ""],
    [{ "last-event-id": "one" }, ""],
    [{ "last-event-id": "1e1" }, ""],
    [{ "last-event-id": "99999999999999999999" }, ""],
    [{}, "?after=8"],
    [{}, "?after=-1"],
    [{}, "?after=x"],
    [{}, "?after=1.5"],
  ])("behind an event that there is not is 400, and no gap: %j %s", async (headers, query) => {
    const run = await finished("steps");
    const response = await ask(run, headers as Record<string, string>, query);
    expect([response.status, await nameOf(response)]).toEqual([400, "unknown-event-id"]);
  });

  test("says that it is alive while nothing happens", async () => {
    const following = await follow(await begin("silence"));
    await following.next();
    while (following.parser.comments.length < 2) await following.more();
    expect(following.parser.comments).toEqual([" heartbeat", " heartbeat"]);
    await following.leave();
  });

  test("of an expired run ends, and has the late answer for whoever asks again", async () => {
    const { id } = await (await gateway.start({ message: "silence", deadline: 1 })).json();
    const events = await (await follow(id)).rest();
    expect(events.map(({ event }) => event)).toEqual(["acknowledged", "expired", "end"]);
    expect(JSON.parse(events.at(-1)?.data ?? "")).toMatchObject({ status: "expired" });
    await gateway.deliver(id, message("late"));
    const again = await (await follow(id, { "last-event-id": "2" })).rest();
    expect(again.map(({ event }) => event)).toEqual(["message", "end"]);
    expect(JSON.parse(again.at(-1)?.data ?? "")).toMatchObject({ status: "succeeded", reply: { late: true } });
  });

  test("is not opened by HEAD", async () => {
    const run = await begin("silence");
    const open = gateway.metrics.open;
    const url = `/v1/runs/${run}/events`;
    const response = await gateway.request(url, { method: "HEAD", headers: { accept: "text/event-stream" } });
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/event-stream"]);
    expect(gateway.metrics.open).toBe(open);
  });

  test("that its reader leaves is forgotten at once", async () => {
    await until("nobody reads", () => gateway.metrics.open === 0);
    const run = await begin("silence");
    const readers = await Promise.all(Array.from({ length: 10 }, () => follow(run)));
    for (const reader of readers) await reader.next();
    expect(gateway.metrics.open).toBe(10);
    await Promise.all(readers.map((reader) => reader.leave()));
    await until("all are forgotten", () => gateway.metrics.open === 0);
    expect(gateway.metrics.ends.filter((end) => end === "left").length).toBeGreaterThanOrEqual(10);
    expect((await (await gateway.request(`/v1/runs/${run}`)).json()).status).toBe("running");
  });
});

describe("what a caller accepts", () => {
  test.each([
    ["text/event-stream", "text/event-stream"],
    ["text/event-stream, application/json;q=0.5", "text/event-stream"],
    ["text/event-stream;q=0.1, application/json", "application/json"],
    ["*/*", "application/json"],
    ["text/*", "text/event-stream"],
    ["application/json;q=0, */*", "text/event-stream"],
    ["TEXT/EVENT-STREAM", "text/event-stream"],
  ])("decides the form: %s", async (accept, type) => {
    const response = await ask(await finished("hello"), { accept });
    expect(response.headers.get("content-type")).toBe(type);
    await response.text();
  });

  test("may be neither form: 406", async () => {
    const response = await ask(await finished("hello"), { accept: "text/html" });
    expect([response.status, await nameOf(response)]).toEqual([406, "not-acceptable"]);
  });
});

describe("the JSON form", () => {
  test("comes page by page, with the run", async () => {
    const run = await finished("steps");
    const page = async (query: string) => (await gateway.request(`/v1/runs/${run}/events?${query}`)).json();
    const first = await page("limit=3");
    expect(isPage(first)).toBe(true);
    expect([first.events.map(({ seq }: { seq: number }) => seq), first.more]).toEqual([[1, 2, 3], true]);
    expect(first.run).toMatchObject({ id: run, status: "succeeded", last_event: 7 });
    const last = await page("after=3&limit=4");
    expect([last.events.map(({ seq }: { seq: number }) => seq), last.more]).toEqual([[4, 5, 6, 7], false]);
    expect(await page("after=7")).toMatchObject({ events: [], more: false });
  });

  test("ends a page where it is large, reads the log little by little, and leaves nothing out", async () => {
    const asked: number[] = [];
    const counted = (store: Store): Store => ({
      ...store,
      read: (run, after, limit) => {
        asked.push(limit);
        return store.read(run, after, limit);
      },
    });
    await using wide = await startTestGateway({ store: "sqlite", wrap: { store: counted } });
    const run = await begin("silence", wide);
    const texts = Array.from({ length: 24 }, (_, index) => `${index}`.padEnd(index < 12 ? 10 : 300_000, "x"));
    for (const text of texts) expect((await wide.deliver(run, suggestion(text))).status).toBe(200);
    asked.length = 0;
    const seen: string[] = [];
    for (let [after, more] = [1, true]; more; ) {
      const response = await wide.request(`/v1/runs/${run}/events?after=${after}`);
      const text = await response.text();
      const page = JSON.parse(text);
      expect(isPage(page)).toBe(true);
      expect(text.length).toBeLessThan(1_048_576 + 310_000);
      seen.push(...page.events.flatMap((event: { suggestions: string[] }) => event.suggestions));
      [after, more] = [page.events.at(-1).seq, page.more];
    }
    expect(seen).toEqual(texts);
    expect(Math.max(...asked)).toBeLessThanOrEqual(16);
    expect(asked.length).toBeLessThan(texts.length);
  });

  test.each(["limit=0", "limit=1001", "limit=x", "limit=1&limit=2", "aftre=1"])("refuses %s", async (query) => {
    const response = await gateway.request(`/v1/runs/${await begin("silence")}/events?${query}`);
    expect([response.status, await nameOf(response)]).toEqual([400, "invalid-request"]);
  });
});

describe("quotas of streams", () => {
  test.each([
    ["of a key", { streamsKey: 2 }],
    ["of a run", { streamsRun: 2 }],
    ["of the process", { streamsProcess: 2 }],
  ])("%s refuse one too many, until one has ended", async (_, quotas) => {
    await using small = await startTestGateway({ quotas });
    const run = await begin("silence", small);
    const [one] = [await follow(run, {}, "", small), await follow(run, {}, "", small)];
    const refused = await ask(run, {}, "", small);
    expect([refused.status, await refused.json()]).toMatchObject([429, { quota: "streams", retry_after: 5 }]);
    expect(refused.headers.get("retry-after")).toBe("5");
    await one.next();
    await one.leave();
    await until("its place is free", () => small.metrics.open === 1);
    const again = await ask(run, {}, "", small);
    expect(again.status).toBe(200);
    await again.body?.cancel();
  });
});

describe("a gateway that cannot go on", () => {
  test("tells its readers to come back when it shuts down, and opens no new stream", async () => {
    await using leaving = await startTestGateway();
    const run = await begin("silence", leaving);
    const following = await follow(run, {}, "", leaving);
    await following.next();
    leaving.shutDown();
    expect(await following.rest()).toEqual([{ id: "1", event: "reconnect", data: '{"reason":"shutting-down"}' }]);
    const refused = await ask(run, {}, "", leaving);
    expect([refused.status, await nameOf(refused)]).toEqual([503, "shutting-down"]);
    await until("it is forgotten", () => leaving.metrics.open === 0);
    expect(leaving.metrics.ends).toEqual(["closing"]);
  });

  test("tells its readers to come back when the log cannot be read", async () => {
    let isBroken = false;
    const broken = (method: string) =>
      isBroken && method === "read" ? new StoreUnavailableError("gone", "wait") : undefined;
    await using sick = await startTestGateway({ wrap: { store: (store) => breakable(store, broken) } });
    const run = await begin("silence", sick);
    const following = await follow(run, {}, "", sick);
    await following.next();
    isBroken = true;
    await sick.deliver(run, suggestion("one"));
    expect(await following.rest()).toEqual([{ id: "1", event: "reconnect", data: '{"reason":"store-unavailable"}' }]);
    expect(sick.metrics.ends).toEqual(["store"]);
    const asked = await sick.request(`/v1/runs/${run}/events`);
    expect([asked.status, asked.headers.get("retry-after"), await nameOf(asked)]).toEqual([
      503,
      "5",
      "store-unavailable",
    ]);
    isBroken = false;
    const again = await follow(run, { "last-event-id": "1" }, "", sick);
    expect(await again.next()).toMatchObject({ id: "2", event: "suggestions" });
    await again.leave();
  });
});
