import type { RedisServer } from "@agent-events/test-support/redis-server";
import { expect, test } from "vitest";
import type { Endpoint } from "../../src/document/endpoints.ts";
import type { Visitor } from "../../src/gateway/visitor.ts";
import { eventOf, signed } from "./deliveries.ts";

const unavailable = { status: 503, value: { type: "urn:agent-events:problem:store-unavailable" } };

/** A gateway whose store goes away. */
export function judgeStore(endpoints: readonly Endpoint[], of: () => Visitor, redis: () => RedisServer): void {
  test("a stream says that the store has gone, and everything else does too", async () => {
    const { value } = await of().visit("start-run", { body: { message: "silence" } });
    const { open, key } = of();
    const stream = await fetch(`${open.gateway.url}/v1/runs/${value.id}/events`, {
      headers: { authorization: `Bearer ${key}`, accept: "text/event-stream" },
    });
    await redis().kill();
    const keyed = endpoints.filter(({ secured }) => secured);
    const refused = await Promise.all(keyed.map(({ id }) => of().visit(id)));
    for (const one of refused) {
      expect(one).toMatchObject(unavailable);
      expect(one.headers.get("retry-after")).toMatch(/^\d+$/);
    }
    expect(await of().visit("get-readiness")).toMatchObject({ status: 503, value: { ready: false } });
    const delivered = signed({ ...eventOf(of()), timestamp: new Date().toISOString() });
    const delivery = await of().visit("take-delivery", delivered);
    expect(delivery.status).toBe(503);
    const { status, headers } = stream;
    const answered = await of().keeps("follow-run", { status, headers, body: await stream.text(), violations: [] });
    expect(answered.value.at(-1)).toMatchObject({ event: "reconnect", data: { reason: "store-unavailable" } });
  });
}
