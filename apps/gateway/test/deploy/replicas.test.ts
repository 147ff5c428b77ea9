import type { Agent } from "@agent-events/sandbox";
import { redisBinary } from "@agent-events/test-support/redis-binary";
import { describe, expect, test } from "vitest";
import { type Caller, caller, type StreamEvent } from "../service/calls.ts";
import { sandbox } from "../service/sandboxes.ts";
import { install } from "./installation.ts";

/** An agent that shows a number of steps, some milliseconds of the sandbox's clock apart, and then answers. */
function stepping(steps: number, after: number): Agent {
  const rest = { copies: 1, signature: "valid", age: 0, envelope: undefined, omit: [], set: {} } as const;
  return () => ({
    acknowledgement: { kind: "accept", after: 0, last: false },
    shuffled: false,
    deliveries: [
      ...Array.from(
        { length: steps },
        (_, index) =>
          ({
            ...rest,
            after,
            says: {
              agent_response: "progress",
              progress: {
                progress_state: "skill_triggered",
                skill_triggered: { skill_name: `step ${index}`, args: {} },
              },
            },
          }) as never,
      ),
      { ...rest, after, says: { agent_response: "message", message: "done" } },
    ],
  });
}

/** All events of a run to its end, however often the stream breaks off meanwhile. */
async function followed(
  { follow }: Caller,
  url: string,
  run: string,
  onEvent = async (_: number) => {},
): Promise<StreamEvent[]> {
  const events: StreamEvent[] = [];
  for (;;) {
    try {
      for await (const event of follow(url, run, events.length)) {
        if (event.event === "end") return [...events, event];
        if (event.event === "reconnect") break;
        events.push(event);
        await onEvent(events.length);
      }
    } catch {
      // Whoever holds the other end is gone; the stream goes on behind the last event.
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Whether the ids of a stream are 1, 2, 3 … and its end is a success. */
function isWhole(events: readonly StreamEvent[]): boolean {
  const end = events.at(-1);
  return (
    events.slice(0, -1).every(({ id }, index) => id === `${index + 1}`) &&
    end?.event === "end" &&
    JSON.parse(end.data).status === "succeeded"
  );
}

describe.skipIf(!redisBinary && !process.env["CI"])("two gateways behind a proxy, on one Redis", () => {
  test("make one webhook; either takes the deliveries, and either streams them", async () => {
    const devrev = await sandbox({ agent: stepping(4, 400) });
    const { proxy, gateways, key } = await install(devrev);
    expect(devrev.webhooks()).toMatchObject([{ url: `${proxy.url}/webhooks/devrev`, status: "active" }]);
    const alice = caller(key);
    for (const [from, to] of [
      [0, 1],
      [1, 0],
    ] as const) {
      const { id } = (await (await alice.start(gateways[from]?.url ?? "", { message: "Hello" })).json()) as {
        id: string;
      };
      const events = await followed(alice, gateways[to]?.url ?? "", id);
      expect(isWhole(events)).toBe(true);
      expect(events.map(({ event }) => event)).toEqual([
        "acknowledged",
        ...Array(4).fill("skill-triggered"),
        "message",
        "end",
      ]);
    }
    const took = await Promise.all(
      gateways.map(
        async ({ url }) =>
          /deliveries_total\{verdict="stored"\} (\d+)/.exec(await (await fetch(`${url}/metrics`)).text())?.[1],
      ),
    );
    expect(took.map(Number)).toEqual([expect.any(Number), expect.any(Number)]);
    expect(Math.min(...took.map(Number))).toBeGreaterThan(0);
    expect(took.map(Number).reduce((sum, one) => sum + one)).toBe(10);
    expect((await fetch(`${proxy.url}/metrics`)).status).toBe(404);
  });

  test("restarted in turn under load, they lose nothing", async () => {
    const devrev = await sandbox({ agent: stepping(3, 1_000) });
    const { proxy, gateways, key, restart } = await install(devrev);
    const alice = caller(key);
    let isOver = false;
    const runs: { id: string; events: StreamEvent[] }[] = [];
    const ask = async (name: string) => {
      for (let count = 0; !isOver || count < 3; count++) {
        const headers = { "idempotency-key": `${name}-${count}` };
        const again = async (): Promise<Response> => {
          const answer = await alice
            .start(proxy.url, { message: "Hello", session: name }, headers)
            .catch(() => undefined);
          if (answer && answer.status < 500 && answer.status !== 429 && answer.status !== 409) return answer;
          await new Promise((resolve) => setTimeout(resolve, 50));
          return again();
        };
        const { id } = (await (await again()).json()) as { id: string };
        runs.push({ id, events: await followed(alice, proxy.url, id) });
      }
    };
    const asking = Promise.all(["a", "b", "c", "d"].map(ask));
    for (const index of [0, 1]) {
      expect(await gateways[index]?.end("SIGTERM")).toBe(0);
      await restart(index);
    }
    isOver = true;
    await asking;
    await devrev.idle();
    expect(runs.length).toBeGreaterThanOrEqual(12);
    expect(runs.filter(({ events }) => !isWhole(events))).toEqual([]);
    expect(new Set(runs.map(({ id }) => id)).size).toBe(runs.length);
    const executed = devrev.calls().filter(({ operation }) => operation === "ai-agent-events-execute-async");
    expect(executed).toHaveLength(runs.length);
    expect(devrev.deliveries().filter(({ state }) => state !== "delivered")).toEqual([]);
  });

  test("one that is killed in mid-run and started again goes on where its stream was", async () => {
    const devrev = await sandbox({ agent: stepping(8, 2_000) });
    const { gateways, key, restart } = await install(devrev);
    const alice = caller(key);
    const url = gateways[0]?.url ?? "";
    const { id } = (await (await alice.start(url, { message: "Hello" })).json()) as { id: string };
    let restarting: Promise<void> | undefined;
    const events = await followed(alice, url, id, async (count) => {
      if (count !== 3) return;
      expect(await gateways[0]?.end("SIGKILL")).toBe("SIGKILL");
      restarting = restart(0);
    });
    await restarting;
    expect(isWhole(events)).toBe(true);
    expect(events).toHaveLength(11);
  });
});
