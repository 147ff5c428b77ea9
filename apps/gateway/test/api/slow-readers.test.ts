import { once } from "node:events";
import { connect, type Socket } from "node:net";
import type { Store } from "@agent-events/runs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Following } from "../support/event-stream.ts";
import { startTestGateway, type TestGateway } from "../support/start-test-gateway.ts";
import { until } from "../support/until.ts";

let gateway: TestGateway;
beforeAll(async () => {
  const wrap = { store: (store: Store) => watched(store) };
  gateway = await startTestGateway({ limits: { stall: 400 }, wrap });
});
afterAll(() => gateway.close());

/** How many watch a log. */
let watchers = 0;
function watched(store: Store): Store {
  const { watch } = store;
  return Object.assign(store, {
    watch: async (...given: Parameters<Store["watch"]>) => {
      const unwatch = await watch.apply(store, given);
      watchers++;
      return () => {
        watchers--;
        unwatch();
      };
    },
  });
}

const filler = "x".repeat(900_000);
const big = () => ({ agent_response: "suggestions", suggestions: { suggestions: [{ suggestion: filler }] } });

/** A reader that asks for a stream, and then reads nothing. */
async function sleeper(run: string): Promise<Socket> {
  const { hostname, port } = new URL(gateway.url);
  const socket = connect(Number(port), hostname).pause();
  await once(socket, "connect");
  const head = [
    `GET /v1/runs/${run}/events HTTP/1.1`,
    `Host: ${hostname}:${port}`,
    `Authorization: Bearer ${gateway.key.secret}`,
    "Accept: text/event-stream",
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\n`);
  return socket;
}

describe("a reader that reads nothing", () => {
  test("is cut once nothing was taken for too long, and does not hold up another", async () => {
    const { id } = await (await gateway.start({ message: "silence" })).json();
    const sockets = await Promise.all([sleeper(id), sleeper(id)]);
    const good = new Following(
      await gateway.request(`/v1/runs/${id}/events`, { headers: { accept: "text/event-stream" } }),
    );
    await until("three streams are open", () => gateway.metrics.open === 3);
    await good.next();
    const closed = Promise.all(
      sockets.map(async (socket) => {
        socket.on("error", () => {});
        await once(socket, "close");
      }),
    );
    for (let count = 0; count < 12; count++) {
      await gateway.deliver(id, big());
      expect(await good.next()).toMatchObject({ id: String(count + 2), event: "suggestions" });
    }
    await until("both were cut", () => gateway.metrics.ends.filter((end) => end === "slow").length === 2);
    expect(gateway.metrics.open).toBe(1);
    await until("nothing is watched for them any more", () => watchers === 1);
    for (const socket of sockets) socket.resume();
    await closed;
    await gateway.deliver(id, { agent_response: "message", message: "done" });
    expect((await good.rest()).map(({ event }) => event)).toEqual(["message", "end"]);
    expect(gateway.lines.some(({ level, fields }) => level === "warn" && fields["end"] === "slow")).toBe(true);
  });

  test("is left alone as long as nothing waits for it", async () => {
    const { id } = await (await gateway.start({ message: "silence" })).json();
    const following = new Following(
      await gateway.request(`/v1/runs/${id}/events`, { headers: { accept: "text/event-stream" } }),
    );
    await following.next();
    const before = gateway.metrics.ends.length;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(gateway.metrics.ends).toHaveLength(before);
    await following.leave();
    await until("nothing is watched any more", () => watchers === 0);
  });
});
