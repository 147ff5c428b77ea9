import { describe, expect, test } from "vitest";
import { AGENT, says, WEBHOOK } from "./devrev.ts";
import { post } from "./examples/example.ts";
import { express } from "./examples/express.ts";
import { hono } from "./examples/hono.ts";
import { worker } from "./examples/worker.ts";
import { World } from "./world.ts";

/** Seconds for what does not come. */
const BRIEFLY = 0.2;

let count = 0;
/** A question that no other test asks. */
const question = (session = `session-${++count}`) => ({ message: `question ${++count}`, session });

describe.each([express, hono, worker])("$name", (example) => {
  const world = new World(example);
  const { devrev } = world;

  test("a question gets its answer", async () => {
    const asked = question();
    const answer = world.ask(asked);
    const call = await devrev.called(asked.message);
    expect(call).toMatchObject({ agent: AGENT, session_object: asked.session, webhook_target: { webhook: WEBHOOK } });
    expect(await devrev.deliver(call, says.started)).toBe(200);
    expect(await devrev.deliver(call, says.message("the answer\n\nin two parts"))).toBe(200);
    expect(await answer).toMatchObject({ state: "answered", said: "the answer\n\nin two parts" });
  });

  test("two questions of one session at once get their own answers", async () => {
    const [first, second] = [question("shared"), question("shared")];
    const answers = Promise.all([world.ask(first), world.ask(second)]);
    const calls = [await devrev.called(second.message), await devrev.called(first.message)];
    for (const call of calls) await devrev.deliver(call, says.message(`to ${call.event.input_message.message}`));
    expect(await answers).toMatchObject([{ said: `to ${first.message}` }, { said: `to ${second.message}` }]);
  });

  test("a delivery with a wrong signature is refused with 401, and changes nothing", async () => {
    const asked = question();
    const { id } = await world.ask(asked, BRIEFLY);
    const call = await devrev.called(asked.message);
    expect(await devrev.deliver(call, says.message("forged"), { secret: "another secret" })).toBe(401);
    expect(await world.look(id, BRIEFLY)).toEqual({ id, state: "waiting" });
    expect(await world.events(id)).toEqual([]);
    await devrev.deliver(call, says.message("genuine"));
    expect(await world.look(id)).toEqual({ id, state: "answered", said: "genuine" });
  });

  test("the same delivery twice, one after the other and at once, is one event", async () => {
    const asked = question();
    const { id } = await world.ask(asked, BRIEFLY);
    const call = await devrev.called(asked.message);
    const started = () => devrev.deliver(call, says.started, { id: `started ${id}` });
    const message = () => devrev.deliver(call, says.message("once"), { id: `message ${id}` });
    expect([await started(), await started()]).toEqual([200, 200]);
    expect(await Promise.all([message(), message(), message()])).toEqual([200, 200, 200]);
    expect(await world.events(id)).toEqual(["generation-started", "message"]);
  });

  test("the first final message decides", async () => {
    const asked = question();
    const { id } = await world.ask(asked, BRIEFLY);
    const call = await devrev.called(asked.message);
    for (const said of [says.message("first"), says.error("too late")]) await devrev.deliver(call, said);
    expect(await world.look(id)).toEqual({ id, state: "answered", said: "first" });
  });

  test("an error of the agent comes out as an error", async () => {
    const asked = question();
    const answer = world.ask(asked);
    await devrev.deliver(await devrev.called(asked.message), says.error("the agent has no such skill"));
    expect(await answer).toMatchObject({ state: "failed", said: "the agent has no such skill" });
  });

  test("without an answer in time there is an id, and a later look finds the answer", async () => {
    const asked = question();
    const { id, state } = await world.ask(asked, BRIEFLY);
    expect(state).toBe("waiting");
    const looking = world.look(id);
    await devrev.deliver(await devrev.called(asked.message), says.message("at last"));
    expect(await looking).toEqual({ id, state: "answered", said: "at last" });
    expect(await world.look(id)).toEqual({ id, state: "answered", said: "at last" });
  });

  test("a call that DevRev refuses is an error that says why", async () => {
    const asked = question();
    devrev.answers.set(asked.message, (response) =>
      response
        .writeHead(403, { "content-type": "application/json" })
        .end(JSON.stringify({ type: "forbidden", message: "not your agent" })),
    );
    const { state, said } = await world.ask(asked);
    expect(state).toBe("failed");
    expect(said).toContain("not your agent");
  });

  test("a call whose connection breaks once it was sent still gets its answer", async () => {
    const asked = question();
    devrev.answers.set(asked.message, (response) => response.destroy());
    const { id } = await world.ask(asked, BRIEFLY);
    await devrev.deliver(await devrev.called(asked.message), says.message("it had arrived"));
    expect(await world.look(id)).toEqual({ id, state: "answered", said: "it had arrived" });
  });

  test.each([
    ["no message", {}],
    ["another message than text", { message: 17 }],
    ["a message that is too long", { message: "x".repeat(8193) }],
    ["null", null],
  ])("a request with %s is answered 400", async (_what, body) => {
    const response = await post(`${world.url}/ask`, body);
    expect(response.status).toBe(400);
  });

  test("a question that nobody asked is answered 404", async () => {
    const response = await fetch(world.url + example.path("018f4d5e-0000-7000-8000-000000000000"));
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ error: expect.stringContaining("there is no such") });
  });

  test("the challenge of a new webhook is answered", async () => {
    const response = await devrev.post({ id: "1", type: "verify", verify: { challenge: "3q2-7wAtVf9kZk1e" } });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ challenge: "3q2-7wAtVf9kZk1e" });
  });

  test("a delivery that belongs to no question is taken, so that DevRev does not send it for ever", async () => {
    const asked = question();
    const { id } = await world.ask(asked, BRIEFLY);
    const { client_metadata: _, ...foreign } = { ...(await devrev.called(asked.message)), session_object: "foreign" };
    expect(await devrev.deliver({ ...foreign, client_metadata: {} }, says.started)).toBe(200);
    expect(await world.look(id, BRIEFLY)).toMatchObject({ state: "waiting" });
  });

  test("after kill -9 and a restart everything is still there, and answers find their questions", async () => {
    const [old, open] = [question(), question()];
    const answered = await world.ask(old, BRIEFLY);
    await devrev.deliver(await devrev.called(old.message), says.message("before"));
    const waiting = await world.ask(open, BRIEFLY);
    const call = await devrev.called(open.message);
    expect(await devrev.deliver(call, says.started)).toBe(200);
    await world.kill();
    await expect(fetch(world.url)).rejects.toThrow();
    await world.start();
    expect(await world.look(answered.id)).toEqual({ id: answered.id, state: "answered", said: "before" });
    expect(await devrev.deliver(call, says.message("after"))).toBe(200);
    expect(await world.look(waiting.id)).toEqual({ id: waiting.id, state: "answered", said: "after" });
    expect(await world.events(waiting.id)).toEqual(["generation-started", "message"]);
  });

  test.each([
    ["AGENT", /set AGENT/],
    ["DEVREV_WEBHOOK", /give either `webhook`|set AGENT and DEVREV_WEBHOOK/],
    ["DEVREV_WEBHOOK_SECRET", /there is no secret/],
  ])("without %s it does not start, and says so", async (name, sentence) => {
    await world.kill();
    await expect(world.start(name)).rejects.toThrow(sentence);
  });
});
