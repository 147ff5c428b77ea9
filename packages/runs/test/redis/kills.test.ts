import { setTimeout } from "node:timers/promises";
import { redisBinary } from "@agent-events/test-support/redis-binary";
import { durable } from "@agent-events/test-support/redis-durable";
import { RedisServer } from "@agent-events/test-support/redis-server";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { redis } from "../../src/store/redis/index.ts";
import type { Store } from "../../src/store/store.ts";
import { randomOf } from "../store/suite/random.ts";
import { entry, record, runId } from "../store/suite/sample.ts";
import { filler } from "../store/suite/streamed.ts";
import { times } from "../store/suite/times.ts";
import { freshPrefix } from "./place.ts";

const LANES = 8;

describe.skipIf(!redisBinary)("kill -9 of the server", () => {
  let server: RedisServer;
  beforeAll(async () => {
    server = await RedisServer.start(...durable());
  });
  afterAll(() => server?.stop());

  const { seed, random } = randomOf(process.env["AGENT_EVENTS_SEED"]);
  const moments = Array.from({ length: times(15, 200) }, () => 1 + Math.floor(random() * 300));

  test.each(moments)(
    `loses nothing that was acknowledged (seed ${seed}, after %i acknowledgements)`,
    async (moment) => {
      const store = await redis(server.url, { prefix: freshPrefix() });
      onTestFinished(() => store.close());
      const acknowledged = new Map<string, number>();
      let count = 0;
      let isKilled = false;
      let back = Promise.resolve();
      const acknowledge = (run: string, seq: number) => {
        acknowledged.set(run, seq);
        if (++count !== moment) return;
        isKilled = true;
        back = server.kill().then(() => server.restart());
      };
      // Each lane goes on where it was refused, as DevRev does when a delivery is answered 503.
      await Promise.all(Array.from({ length: LANES }, (_, n) => stream(store, n, acknowledge, () => isKilled)));
      await back;
      expect(await store.list({ limit: LANES * 1000 })).toHaveLength(acknowledged.size);
      for (const [run, seq] of acknowledged) {
        const entries = await store.read(run, 0, 10_000);
        expect(entries.map(({ seq, data }) => [seq, data])).toEqual(
          Array.from({ length: seq }, (_, index) => [index + 1, filler(run, index + 1)]),
        );
        expect(await store.get(run)).toMatchObject({ seq, status: seq ? "running" : "starting" });
      }
    },
  );
});

/** Creates a run and appends to it until the server was killed and has taken three more. */
async function stream(
  store: Store,
  n: number,
  acknowledge: (run: string, seq: number) => void,
  isKilled: () => boolean,
): Promise<void> {
  const run = runId(n);
  await insist(() => store.create(record(n)), "RunExistsError");
  acknowledge(run, 0);
  for (let seq = 1, more = 3; more > 0; seq++) {
    const delivery = entry("suggestions", { key: `${seq}`, data: filler(run, seq) });
    await insist(() => store.append(run, delivery));
    acknowledge(run, seq);
    if (isKilled()) more--;
  }
}

async function insist(write: () => Promise<unknown>, done?: string): Promise<void> {
  for (;;) {
    try {
      await write();
      return;
    } catch (error) {
      if ((error as Error).name === done) return;
      expect(error).toMatchObject({ name: "StoreUnavailableError" });
      await setTimeout(20);
    }
  }
}
