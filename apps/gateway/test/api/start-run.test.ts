import type { components } from "@agent-events/gateway-client";
import { examples } from "@agent-events/gateway-client/examples";
import { validate as isRun } from "@agent-events/gateway-client/validators/run";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { breakingDevrev } from "../support/broken-devrev.ts";
import { holdAnswers } from "../support/held-devrev.ts";
import { startTestGateway, type TestGateway } from "../support/start-test-gateway.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ store: "sqlite" });
});
afterAll(() => gateway.close());

const nameOf = (problem: { type: string }) => problem.type.split(":").at(-1);

describe("starting a run", () => {
  test("is answered with the run, once DevRev has taken the call", async () => {
    const response = await gateway.start({ message: "silence", session: "order-17", metadata: { ticket: "T-1" } });
    const run = await response.json();
    expect(response.status).toBe(202);
    expect(run).toMatchObject({
      status: "running",
      agent: "agent-of-the-gateway",
      session: "order-17",
      message: "silence",
      metadata: { ticket: "T-1" },
      last_event: 1,
    });
    expect(isRun(run)).toBe(true);
    expect(response.headers.get("location")).toBe(`/v1/runs/${run.id}`);
    expect(response.headers.get("preference-applied")).toBeNull();
    expect(await (await gateway.request(`/v1/runs/${run.id}`)).json()).toEqual(run);
  });

  test.each(Object.entries(examples["start-run"].request))(
    "takes the contract's example %s, and keeps all of it",
    async (_, body) => {
      const start = body as components["schemas"]["run-start"];
      const run = await (await gateway.start(start)).json();
      const { deadline = 600, idle: _idle, ...kept } = start;
      expect(run).toMatchObject(kept);
      expect(Date.parse(run.expires_at) - Date.parse(run.created_at)).toBe(deadline * 1_000);
    },
  );

  test("sends DevRev what was asked, with the key's own name of the session", async () => {
    const body = {
      message: "What now?",
      agent: "agent-7",
      agent_version: "agent-7/2",
      session: "a/b",
      context: { initial: "first", additional: "then" },
      metadata: { a: [1, { b: null }] },
      artifacts: ["ARTIFACT-1"],
      parent: "ticket-1",
    };
    const { id } = await (await gateway.start(body)).json();
    const sent = gateway.sandbox.calls().find((call) => call.body.includes(id));
    expect(JSON.parse(sent?.body ?? "{}")).toMatchObject({
      agent: "agent-7",
      agent_version: "agent-7/2",
      session_object: `${gateway.key.key.id}/a/b`,
      context: { initial: "first", additional: "then" },
      event: { input_message: { message: "What now?" } },
      client_metadata: { a: [1, { b: null }], "agent-events": { run: id } },
      message_context: { artifacts: ["ARTIFACT-1"] },
      parent: "ticket-1",
    });
  });

  test("gives a run without a session one of its own", async () => {
    const [one, other] = await Promise.all([gateway.start({ message: "a" }), gateway.start({ message: "b" })]);
    const sessions = [(await one.json()).session, (await other.json()).session];
    for (const session of sessions) expect(session).toMatch(/^session_[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(sessions[0]).not.toBe(sessions[1]);
  });

  test("tells everything that is wrong at once, and starts nothing", async () => {
    const calls = gateway.sandbox.calls().length;
    const response = await gateway.start({ mesage: "x", session: "", deadline: 0, artifacts: Array(11).fill("a") });
    const problem = await response.json();
    expect([response.status, nameOf(problem)]).toEqual([400, "invalid-request"]);
    expect(problem.issues).toEqual(
      expect.arrayContaining([
        { in: "body", path: "message", message: "message: is required" },
        { in: "body", path: "session", message: "session: at least 1 character, got 0" },
        { in: "body", path: "deadline", message: "deadline: at least 1, got 0" },
        { in: "body", path: "artifacts", message: "artifacts: at most 10 items, got 11" },
        expect.objectContaining({ path: "mesage", message: expect.stringContaining('did you mean "message"?') }),
      ]),
    );
    expect(gateway.sandbox.calls()).toHaveLength(calls);
  });

  test.each([
    ["metadata.agent-events", { message: "x", metadata: { "agent-events": { run: "run_1" } } }],
    ["session", { message: "x", session: "\ud800" }],
    // In an address they would lead to the list of all runs.
    ["session", { message: "x", session: "." }],
    ["session", { message: "x", session: ".." }],
    ["__proto__", JSON.parse('{"message":"x","__proto__":{"agent":"evil"}}')],
    ["message", { message: "x".repeat(8_193) }],
    ["body", [{ message: "x" }]],
    ["body", "message"],
  ])("refuses a bad %s", async (path, body) => {
    const problem = await (await gateway.start(body as object)).json();
    expect([nameOf(problem), problem.issues[0].path]).toEqual(["invalid-request", path]);
  });

  test("counts characters, not bytes", async () => {
    const message = "😀".repeat(8_192);
    const run = await (await gateway.start({ message }, { prefer: "wait=10" })).json();
    expect(run.message).toBe(message);
    expect(run.reply.message).toBe(`You said: ${message}`);
  });

  test("needs an agent where the gateway has none", async () => {
    await using other = await startTestGateway({ agent: null });
    const problem = await (await other.start({ message: "hello" })).json();
    expect(problem.issues).toMatchObject([
      { in: "body", path: "agent", message: expect.stringContaining("no default") },
    ]);
    expect((await other.start({ message: "hello", agent: "agent-1" })).status).toBe(202);
  });

  test("is refused with Retry-After once the key has started enough this minute", async () => {
    await using busy = await startTestGateway({ quotas: { starts: 2 } });
    for (const status of [202, 202, 429]) expect((await busy.start({ message: "silence" })).status).toBe(status);
    const response = await busy.start({ message: "silence" });
    const problem = await response.json();
    expect(problem).toMatchObject({ quota: "requests", retry_after: expect.any(Number) });
    expect(response.headers.get("retry-after")).toBe(String(problem.retry_after));
    expect(problem.retry_after).toBeLessThanOrEqual(60);
    expect(busy.metrics.refusals).toEqual(["requests", "requests"]);
    const other = (await busy.createKey()).secret;
    expect((await busy.start({ message: "silence" }, { authorization: `Bearer ${other}` })).status).toBe(202);
  });
});

describe("a start that prefers to wait", () => {
  test("is answered with the settled run", async () => {
    const response = await gateway.start({ message: "hello" }, { prefer: "respond-async, wait=30" });
    const run = await response.json();
    expect(run).toMatchObject({ status: "succeeded", reply: { message: "You said: hello", late: false } });
    expect([response.status, response.headers.get("preference-applied")]).toEqual([200, "wait=30"]);
    expect(isRun(run)).toBe(true);
  });

  test("is answered with the agent's error too", async () => {
    const response = await gateway.start({ message: "fail no order system" }, { prefer: "wait=30" });
    expect([response.status, await response.json()]).toMatchObject([
      200,
      { status: "failed", error: { message: "no order system", cause: "agent", late: false } },
    ]);
  });

  test("is answered 202 when the time is up, and the run goes on", async () => {
    const response = await gateway.start({ message: "silence" }, { prefer: "wait=1" });
    const run = await response.json();
    expect([response.status, run.status, response.headers.get("preference-applied")]).toEqual([
      202,
      "running",
      "wait=1",
    ]);
    await gateway.deliver(run.id, { agent_response: "message", message: "at last" });
    expect(await (await gateway.request(`/v1/runs/${run.id}`)).json()).toMatchObject({ reply: { message: "at last" } });
  });

  test.each([{}, { "idempotency-key": "waits" }])(
    "is answered when the time is up, though DevRev has not taken the call, which goes on: %j",
    async (once) => {
      const devrev = await holdAnswers(gateway.sandbox);
      await using slow = await startTestGateway({ devrev: devrev.url });
      const headers = { prefer: "wait=1", ...once };
      const response = await slow.start({ message: "silence" }, headers);
      const run = await response.json();
      expect([response.status, run.status, run.last_event]).toEqual([202, "starting", 0]);
      expect(response.headers.get("preference-applied")).toBe("wait=1");
      devrev.release();
      const status = async () => (await (await slow.request(`/v1/runs/${run.id}`)).json()).status;
      await expect.poll(status).toBe("running");
    },
  );

  test("that fails after its time is up leaves a run that says so, a line in the log, and its name free", async () => {
    const devrev = await holdAnswers(gateway.sandbox);
    await using slow = await startTestGateway({ devrev: devrev.url });
    const headers = { prefer: "wait=1", "idempotency-key": "fails" };
    const { id } = await (await slow.start({ message: "refuse forbidden" }, headers)).json();
    devrev.release();
    const run = async () => (await slow.request(`/v1/runs/${id}`)).json();
    await expect.poll(run).toMatchObject({ status: "failed", error: { cause: "refused" } });
    await expect
      .poll(() => slow.lines)
      .toContainEqual(expect.objectContaining({ level: "warn", fields: expect.objectContaining({ run: id }) }));
    const again = await slow.start({ message: "silence" }, headers);
    expect(again.headers.get("idempotent-replayed")).toBeNull();
  });

  test.each([
    ["wait=600", "wait=120", 200],
    ["wait=99999999999999999999", "wait=120", 200],
    ["wait=0", "wait=0", 202],
    ["wait=soon", null, 202],
    ["return=minimal", null, 202],
  ])("by %s is told %s", async (prefer, applied, status) => {
    const response = await gateway.start({ message: status === 200 ? "hello" : "silence" }, { prefer });
    expect([response.status, response.headers.get("preference-applied")]).toEqual([status, applied]);
  });

  test("may go away: the run does not stop", async () => {
    const gone = new AbortController();
    const asked = gateway.request("/v1/runs", {
      method: "POST",
      body: JSON.stringify({ message: "silence", session: "left" }),
      headers: { "content-type": "application/json", prefer: "wait=60" },
      signal: gone.signal,
    });
    const list = async () => (await (await gateway.request("/v1/sessions/left/runs")).json()).runs;
    await expect.poll(list).toMatchObject([{ status: "running" }]);
    gone.abort();
    await expect(asked).rejects.toThrow();
    const [{ id }] = await list();
    await gateway.deliver(id, { agent_response: "message", message: "still here" });
    expect(await list()).toMatchObject([{ id, status: "succeeded" }]);
  });

  test("is answered 202 at once when the gateway shuts down", async () => {
    await using leaving = await startTestGateway();
    const asked = leaving.start({ message: "silence" }, { prefer: "wait=60" });
    await expect.poll(() => leaving.sandbox.calls().length).toBeGreaterThan(1);
    leaving.shutDown();
    expect((await asked).status).toBe(202);
    const refused = await leaving.start({ message: "hello" });
    expect([refused.status, refused.headers.get("retry-after"), nameOf(await refused.json())]).toEqual([
      503,
      "1",
      "shutting-down",
    ]);
  });
});

describe("DevRev", () => {
  test("refusing the call is 502, with what it said and the run that has failed", async () => {
    const response = await gateway.start({ message: "refuse forbidden" });
    const problem = await response.json();
    expect([response.status, nameOf(problem)]).toEqual([502, "agent-refused"]);
    expect(problem.devrev).toMatchObject({ status: 403, type: "forbidden", message: expect.any(String) });
    const run = await (await gateway.request(`/v1/runs/${problem.run}`)).json();
    expect(run).toMatchObject({ status: "failed", error: { cause: "refused", late: false } });
  });

  test("that is busy after all retries is 503 with Retry-After", async () => {
    const response = await gateway.start({ message: "refuse service_unavailable" });
    const problem = await response.json();
    expect([response.status, nameOf(problem)]).toEqual([503, "agent-busy"]);
    expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(problem.run).toMatch(/^run_/);
  });

  test("that cannot be reached is 502, and the run has failed", async () => {
    await using alone = await startTestGateway({ devrev: "http://127.0.0.1:1" });
    const response = await alone.start({ message: "hello" });
    const problem = await response.json();
    expect([response.status, nameOf(problem)]).toEqual([502, "agent-unreachable"]);
    expect((await (await alone.request(`/v1/runs/${problem.run}`)).json()).status).toBe("failed");
  });

  test("breaking the connection leaves the run unconfirmed: 202, and an answer still settles it", async () => {
    const devrev = await breakingDevrev();
    await using alone = await startTestGateway({ devrev: devrev.url });
    const response = await alone.start({ message: "hello" });
    const run = await response.json();
    expect([response.status, run.status]).toEqual([202, "unconfirmed"]);
    await alone.deliver(run.id, { agent_response: "message", message: "it ran" });
    expect(await (await alone.request(`/v1/runs/${run.id}`)).json()).toMatchObject({
      status: "succeeded",
      reply: { message: "it ran" },
    });
    devrev.close();
  });
});

describe("stopping a run", () => {
  test("settles it, however often, and says what comes later is late", async () => {
    const { id } = await (await gateway.start({ message: "silence" })).json();
    const stop = () => gateway.request(`/v1/runs/${id}/stop`, { method: "POST" });
    const [one, other] = await Promise.all([stop(), stop()]);
    expect([one.status, other.status]).toEqual([200, 200]);
    expect([(await one.json()).status, (await other.json()).status]).toEqual(["stopped", "stopped"]);
    await gateway.deliver(id, { agent_response: "message", message: "too late" });
    const again = await (await stop()).json();
    expect(again).toMatchObject({ status: "stopped", last_event: 3 });
    const { events } = await (await gateway.request(`/v1/runs/${id}/events?after=2`)).json();
    expect(events).toMatchObject([{ kind: "message", late: true }]);
  });

  test("leaves a settled run as it is", async () => {
    const run = await (await gateway.start({ message: "hello" }, { prefer: "wait=10" })).json();
    expect(await (await gateway.request(`/v1/runs/${run.id}/stop`, { method: "POST" })).json()).toEqual(run);
  });
});
