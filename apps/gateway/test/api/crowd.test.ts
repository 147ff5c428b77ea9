import { describe, expect, test } from "vitest";
import { Following } from "../support/event-stream.ts";
import { startTestGateway, type TestGateway } from "../support/start-test-gateway.ts";
import { until } from "../support/until.ts";

/** What one of a crowd does, and what has to come of it. */
const clients: readonly ((gateway: TestGateway, index: number) => Promise<void>)[] = [
  async function waits(gateway, index) {
    const run = await (await gateway.start({ message: `hello ${index}` }, { prefer: "wait=30" })).json();
    expect(run.reply.message).toBe(`You said: hello ${index}`);
  },
  async function follows(gateway, index) {
    const { id } = await (await gateway.start({ message: `steps ${index}` })).json();
    const response = await gateway.request(`/v1/runs/${id}/events`, { headers: { accept: "text/event-stream" } });
    const events = await new Following(response).rest();
    expect(events.map((event) => Number(event.id))).toEqual([1, 2, 3, 4, 5, 6, 7, 7]);
    expect(JSON.parse(events.at(-1)?.data ?? "").reply.message).toBe(`You said: steps ${index}`);
  },
  async function leaves(gateway) {
    const { id } = await (await gateway.start({ message: "silence" })).json();
    const response = await gateway.request(`/v1/runs/${id}/events`, { headers: { accept: "text/event-stream" } });
    const following = new Following(response);
    await following.next();
    await following.leave();
    expect((await gateway.request(`/v1/runs/${id}/stop`, { method: "POST" })).status).toBe(200);
  },
  async function repeats(gateway, index) {
    const headers = { "idempotency-key": `crowd-${index}`, prefer: "wait=30" };
    const answers = await Promise.all([1, 2, 3].map(() => gateway.start({ message: `again ${index}` }, headers)));
    expect(new Set(await Promise.all(answers.map(async (one) => (await one.json()).id))).size).toBe(1);
  },
  async function errs(gateway, index) {
    expect((await gateway.start({ nonsense: index })).status).toBe(400);
    expect((await gateway.request("/v1/runs", { key: "wrong" })).status).toBe(401);
    expect((await gateway.request(`/v1/runs/${index}`)).status).toBe(404);
    expect((await gateway.request("/v1/runs?limit=3")).status).toBe(200);
  },
];

describe("a crowd", () => {
  test("of 200 at once gets what each of them asked for, and leaves nothing behind", async () => {
    await using gateway = await startTestGateway({ store: "sqlite" });
    await Promise.all(Array.from({ length: 200 }, (_, index) => clients[index % clients.length]?.(gateway, index)));
    await until("no stream is left", () => gateway.metrics.open === 0);
    expect(gateway.lines.filter(({ level }) => level === "error")).toEqual([]);
  });
});
