import { type Arrival, createReceiver, decodeDelivery, signDelivery } from "@agent-events/receiver";
import { expect, expectTypeOf, test, vi } from "vitest";
import { type AcceptContext, memory, type Runs } from "../src/index.ts";
import { lastCall, request, says, world } from "./devrev.ts";

const secret = "whsec-accept";

async function signed(body: string): Promise<Request> {
  const headers = { "x-devrev-signature": await signDelivery(body, { secret }) };
  return new Request("https://example.com/devrev", { method: "POST", headers, body });
}

test("accept is what a receiver wants to be given, and does its work apart from its runs", async () => {
  const { devrev, runs } = world();
  const { accept } = runs;
  const receive = createReceiver({ secret, onDelivery: accept });
  const run = await runs.start(request);
  const event = Object(devrev.delivery(lastCall(devrev), says.message("Here.")).raw);
  const body = JSON.stringify({ ...event, timestamp: new Date().toISOString() });
  expect((await receive(await signed(body))).status).toBe(200);
  expect(await run.reply()).toMatchObject({ message: "Here." });
});

test("what a receiver says of a delivery's arrival is taken, and an id; nothing else is", () => {
  expectTypeOf<Arrival>().toExtend<AcceptContext>();
  expectTypeOf<Runs["accept"]>().toExtend<Parameters<typeof createReceiver>[0]["onDelivery"]>();
  expectTypeOf<{ id: string }>().toExtend<AcceptContext>();
  expectTypeOf<{ identity: string }>().not.toExtend<AcceptContext>();
});

test("an envelope without an id is told by the id that is given with it, else by what it says", async () => {
  const { devrev, runs } = world();
  const run = await runs.start(request);
  const { ai_agent_response } = Object(devrev.delivery(lastCall(devrev), says.triggered("search")).raw);
  const payload = { type: "ai_agent_response", ai_agent_response };
  const wrapped = () => decodeDelivery({ payload });
  expect(await runs.accept(wrapped(), { id: "request-1" })).toMatchObject({ outcome: "stored" });
  expect(await runs.accept(wrapped(), { id: "request-1" })).toMatchObject({ outcome: "duplicate" });
  expect(await runs.accept(wrapped(), { id: "request-2" })).toMatchObject({ outcome: "stored" });
  expect(await runs.accept(wrapped())).toMatchObject({ outcome: "stored" });
  expect(await runs.accept(wrapped(), { id: undefined })).toMatchObject({ outcome: "duplicate", run: run.id });
});

test("a delivery that names its run is stored without asking for the run first", async () => {
  const store = memory();
  const { devrev, runs } = world({ store });
  const run = await runs.start(request);
  const asked = [vi.spyOn(store, "get"), vi.spyOn(store, "unfinished")];
  expect(await runs.accept(devrev.delivery(lastCall(devrev), says.message("Here.")))).toMatchObject({ run: run.id });
  for (const each of asked) expect(each).not.toHaveBeenCalled();
});

test("of two deliveries of one id the first is kept, and that the other says something else is told", async () => {
  const { devrev, runs } = world();
  const run = await runs.start(request);
  for (let n = 0; n < 40; n++) await runs.accept(devrev.delivery(lastCall(devrev), says.triggered(`${n}`)));
  const first = devrev.delivery(lastCall(devrev), says.message("Yes."));
  const other = decodeDelivery(JSON.parse(JSON.stringify(first.raw).replace("Yes.", "No.")));
  await runs.accept(first);
  expect(await runs.accept(first)).toEqual({ outcome: "duplicate", run: run.id, conflict: false });
  expect(await runs.accept(other)).toEqual({ outcome: "duplicate", run: run.id, conflict: true });
  expect(await run.reply()).toMatchObject({ message: "Yes." });
});
