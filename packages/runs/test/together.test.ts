import { setTimeout as wait } from "node:timers/promises";
import { createReceiver, signDelivery } from "@agent-events/receiver";
import { nodeHandler } from "@agent-events/receiver/node";
import { listen } from "@agent-events/test-support/listen";
import { expect, test } from "vitest";
import type { Run } from "../src/index.ts";
import { request, says, world } from "./devrev.ts";

const SECRET = "whsec-together";
const RUNS = 200;
const SESSIONS = 20;

/** The same numbers in every run of the test. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

test("200 interleaved runs over 20 sessions each end with their own reply, or expire", async () => {
  const random = chance(17);
  const { devrev, runs } = world({ deadline: 60_000 });
  const receive = createReceiver({ secret: SECRET, onDelivery: runs.accept });
  const { url } = await listen(nodeHandler(receive));

  const deliver = async (raw: unknown) => {
    await wait(random() * 50);
    const body = JSON.stringify(raw);
    const headers = { "x-devrev-signature": await signDelivery(body, { secret: SECRET }) };
    const response = await fetch(url, { method: "POST", headers, body });
    expect(response.status).toBe(200);
  };

  const sent: Promise<unknown>[] = [];
  // Whoever DevRev calls gets its deliveries shuffled, some of them twice, some before the call has been answered.
  const silent = (index: number) => index % 20 === 19;
  const answer = async () => {
    const call = devrev.calls.at(-1) as (typeof devrev.calls)[number];
    const index = Number(call.event.input_message.message);
    if (!silent(index)) {
      const whats = [says.triggered("search"), says.started(), says.message(`reply ${index}`)];
      const raws = whats.map((what) => ({
        ...Object(devrev.delivery(call, what).raw),
        timestamp: new Date().toISOString(),
      }));
      const doubled = [...raws, ...raws.filter(() => random() < 0.5)].sort(() => random() - 0.5);
      const early = random() < 0.5;
      const all = doubled.map(deliver);
      sent.push(...all);
      if (early) await Promise.all(all);
    }
    return Response.json({ session: { id: `session-${index % SESSIONS}` } });
  };
  devrev.answers.push(...Array(RUNS).fill(answer));

  const started: Promise<Run>[] = [];
  for (let index = 0; index < RUNS; index++) {
    const input = {
      ...request,
      session_object: `session-${index % SESSIONS}`,
      event: { input_message: { message: `${index}` } },
    };
    started.push(runs.start(input, silent(index) ? { deadline: 500 } : {}));
  }
  const replies = await Promise.allSettled(started.map(async (run) => (await run).reply()));
  await Promise.all(sent);

  replies.forEach((reply, index) => {
    if (silent(index)) expect(reply).toMatchObject({ reason: { name: "RunTimeoutError", limit: "expired" } });
    else expect(reply).toMatchObject({ value: { message: `reply ${index}`, late: false } });
  });
  expect(await runs.unmatched()).toEqual([]);
  const all = await runs.list({ limit: RUNS + 1 });
  expect(all).toHaveLength(RUNS);
  expect(all.filter(({ status }) => status === "succeeded")).toHaveLength(RUNS - RUNS / 20);
});
