import { webhookExamples } from "@agent-events/contract/examples";
import { type Delivery, decodeDelivery } from "@agent-events/receiver";
import { expect, test } from "vitest";
import { memory } from "../src/index.ts";
import { lastCall, request, says, world } from "./devrev.ts";

/** The contract's example, as the answer to a run. */
function answering(run: string, example: object): object {
  const { payload, ai_agent_response } = example as { payload?: object; ai_agent_response?: object };
  if (payload) return { ...example, payload: answering(run, payload) };
  return { ...example, ai_agent_response: { ...ai_agent_response, client_metadata: { "agent-events": { run } } } };
}

test.each(Object.entries(webhookExamples.ai_agent_response.request))(
  "an event says what its delivery said, all of it, and the log keeps it once: %s",
  async (_, example) => {
    const store = memory();
    const { runs } = world({ store });
    const run = await runs.start(request);
    const body = answering(run.id, example);
    const delivery = decodeDelivery(body);
    await runs.accept(delivery);
    for (let times = 0; times < 2; times++) {
      expect((await run.read()).at(-1)).toEqual({ ...delivery, seq: 2, at: expect.any(Number), late: false });
    }
    expect((await store.read(run.id, 1, 1)).map(({ data }) => data)).toEqual([{ raw: body }]);
  },
);

test("a delivery that was changed on its way is kept as it was given", async () => {
  const { devrev, runs } = world();
  const run = await runs.start(request);
  const given = devrev.delivery(lastCall(devrev), says.message("Her number is 555-0123."));
  const redacted = { ...given, message: "Her number is ***.", tenant: "north" } as unknown as Delivery;
  await runs.accept(redacted);
  expect((await run.reply()).message).toBe("Her number is ***.");
  expect((await run.read()).at(-1)).toMatchObject(redacted);
});

test("what a log of before holds, each delivery with its body beside it, reads the same", async () => {
  const store = memory();
  const { devrev, runs } = world({ store });
  const run = await runs.start(request);
  const delivery = devrev.delivery(lastCall(devrev), says.message("As ever."));
  const entry = { kind: "message", at: 1, data: delivery, moves: { running: "succeeded" }, key: "k" } as const;
  await store.append(run.id, { ...entry, session: undefined });
  expect((await run.read()).at(-1)).toEqual({ ...delivery, seq: 2, at: 1, late: false });
  expect(await run.reply()).toMatchObject({ message: "As ever." });
});
