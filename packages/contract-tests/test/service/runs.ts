import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Visitor } from "../../src/gateway/visitor.ts";

/** Starts a run, and follows it to its end. */
async function ended(visitor: Visitor, body: object): Promise<{ id: string; status: string }> {
  const { value } = await visitor.visit("start-run", { body });
  const stream = await follow(visitor, value.id);
  return stream.value.at(-1).data;
}

const follow = (visitor: Visitor, run: string, parameters: Record<string, string> = {}) =>
  visitor.visit("follow-run", { parameters: { run, ...parameters }, headers: { accept: "text/event-stream" } });

/** What a caller of the gateway does with runs when all is well. */
export function judgeRuns(of: () => Visitor): void {
  test("a start that waits is answered with the run, settled, and so is its repetition", async () => {
    const { body } = { body: of().endpoint("start-run").forms[0]?.examples.at(-1)?.value };
    const parameters = { "Idempotency-Key": randomUUID(), Prefer: "wait=20", "X-Request-Id": "mine.1" };
    const first = await of().visit("start-run", { body, parameters });
    expect(first).toMatchObject({ status: 200, value: { status: "succeeded" } });
    expect(first.headers.get("x-request-id")).toBe("mine.1");
    expect(first.headers.get("location")).toBe(`/v1/runs/${first.value.id}`);
    expect(first.headers.get("preference-applied")).toBe("wait=20");
    const { "X-Request-Id": _, ...same } = parameters;
    const again = await of().visit("start-run", { body, parameters: same });
    expect(again).toMatchObject({ status: 200, value: { id: first.value.id } });
    expect(again.headers.get("idempotent-replayed")).toBe("true");
  });

  test("a start that does not wait is answered at once, and so is its repetition", async () => {
    const visit = { body: { message: "silence" }, parameters: { "Idempotency-Key": randomUUID(), Prefer: "wait=0" } };
    const first = await of().visit("start-run", visit);
    const again = await of().visit("start-run", visit);
    expect([first.status, again.status]).toEqual([202, 202]);
    expect(again.value.id).toBe(first.value.id);
    expect(again.headers.get("idempotent-replayed")).toBe("true");
    expect(again.headers.get("preference-applied")).toBe("wait=0");
  });

  test("a run streams every kind of event, and the same in JSON, page by page", async () => {
    const run = await ended(of(), { message: "steps" });
    const streamed = (await follow(of(), run.id)).value;
    const events = streamed.slice(0, -1).map(({ data }: { data: unknown }) => data);
    const all = await of().visit("follow-run", { parameters: { run: run.id, "X-Request-Id": "mine" } });
    expect(all.value).toMatchObject({ events, more: false, run });
    const page = await of().visit("follow-run", { parameters: { run: run.id, after: "1", limit: "2" } });
    expect(page.value).toMatchObject({ events: events.slice(1, 3), more: true });
    const rest = (await follow(of(), run.id, { "Last-Event-ID": "3", after: "1" })).value;
    expect(rest.map(({ id }: { id?: string }) => id)).toEqual([
      ...events.slice(3).map(({ seq }: { seq: number }) => `${seq}`),
      undefined,
    ]);
    expect(rest.at(-1)).toEqual(streamed.at(-1));
  });

  test("an error of the agent fails a run", async () => {
    expect(await ended(of(), { message: "fail" })).toMatchObject({ status: "failed", error: { cause: "agent" } });
  });

  test("a run expires that nobody answers", async () => {
    expect(await ended(of(), { message: "silence", idle: 1 })).toMatchObject({ status: "expired" });
  });

  test("a run is stopped once, and stays so", async () => {
    const { value } = await of().visit("start-run", { body: { message: "silence" } });
    const parameters = { run: value.id, "X-Request-Id": "mine" };
    const stopped = await of().visit("stop-run", { parameters });
    expect(stopped.value.status).toBe("stopped");
    expect((await of().visit("stop-run", { parameters })).value).toEqual(stopped.value);
    expect((await follow(of(), value.id)).value.at(-1).data).toEqual(stopped.value);
    expect((await of().visit("get-run", { parameters })).value).toEqual(stopped.value);
  });

  test("a run that DevRev has not answered yet is starting", async () => {
    const session = randomUUID();
    const starting = of().visit("start-run", { body: { message: "slow 2500", session } });
    const list = () => of().visit("list-runs", { parameters: { session } });
    await expect.poll(async () => (await list()).value.runs.length).toBe(1);
    const run = (await list()).value.runs[0].id;
    expect((await of().visit("get-run", { parameters: { run } })).value.status).toBe("starting");
    expect((await starting).value.id).toBe(run);
  });

  test("runs are listed by session and status, page by page", async () => {
    const session = `täglich/17 ${randomUUID()}`;
    for (let count = 0; count < 3; count++) await ended(of(), { message: "hello", session });
    const parameters = { session, status: "succeeded", limit: "2", "X-Request-Id": "mine" };
    for (const list of ["list-runs", "list-session-runs"]) {
      const first = await of().visit(list, { parameters });
      const cursor = first.value.next_cursor;
      const second = await of().visit(list, { parameters: { ...parameters, cursor } });
      expect([first.value.runs.length, second.value.runs.length]).toEqual([2, 1]);
      expect(second.value.next_cursor).toBeUndefined();
    }
  });

  test("a read token reads its run, and does nothing else", async () => {
    const { value: mine } = await of().visit("start-run", { body: { message: "hello" } });
    const { value: other } = await of().visit("start-run", { body: { message: "hello" } });
    const made = await of().visit("create-read-token", { parameters: { run: mine.id, "X-Request-Id": "mine" } });
    const { token: key } = made.value;
    const read = (run: string) => of().visit("get-run", { key, parameters: { run } });
    expect((await read(mine.id)).status).toBe(200);
    expect((await read(other.id)).status).toBe(404);
    expect((await of().visit("stop-run", { key, parameters: { run: mine.id } })).status).toBe(403);
  });

  test.each(["get-docs", "get-document", "get-health", "get-metrics", "get-readiness"])(
    "%s answers anybody",
    async (id) => {
      const answered = await of().visit(id, { parameters: { "X-Request-Id": "mine" } });
      expect(answered.status).toBe(200);
      expect(answered.headers.get("x-request-id")).toBe("mine");
    },
  );
}
