import { expect, test } from "vitest";
import { HalfSent } from "../../src/gateway/raw.ts";
import { readStream } from "../../src/gateway/stream.ts";
import type { UnfaithfulDevrev } from "../../src/gateway/unfaithful-devrev.ts";
import type { Visitor } from "../../src/gateway/visitor.ts";

const told = (status: number, name: string, more: object = {}) => ({
  status,
  value: { type: `urn:agent-events:problem:${name}`, ...more },
});

/** A gateway with a DevRev that breaks off and goes away, with small quotas, and in the end shutting down: in this order. */
export function judgeTrouble(of: () => Visitor, devrev: () => UnfaithfulDevrev): void {
  const start = () => of().visit("start-run", { body: { message: "hello" } });
  let run: string;

  test("a run whose call broke off is unconfirmed", async () => {
    const started = await start();
    expect(started).toMatchObject({ status: 202, value: { status: "unconfirmed" } });
    run = started.value.id;
    const { value } = await of().visit("follow-run", { parameters: { run } });
    expect(value.events).toMatchObject([{ kind: "unconfirmed" }]);
  });

  test("a DevRev that nobody reaches is told", async () => {
    devrev().close();
    expect(await start()).toMatchObject(told(502, "agent-unreachable"));
  });

  test.each(["start-run", "stop-run", "create-read-token"])(
    "a quota of requests is told by %s, with the time to wait",
    async (id) => {
      const post = () => (id === "start-run" ? start() : of().visit(id, { parameters: { run } }));
      let refused = await post();
      // The quota is of a minute, and another one may have begun.
      for (let more = 0; more < 3 && refused.status !== 429; more++) refused = await post();
      expect(refused).toMatchObject(told(429, "too-many-requests", { quota: "requests" }));
      expect(refused.headers.get("retry-after")).toBe(String(refused.value.retry_after));
    },
  );

  test("a gateway that shuts down says so: to streams, to those who come, and to who looks after it", async () => {
    const { open, key } = of();
    const { url } = open.gateway;
    const authorization = `Bearer ${key}`;
    // The quota of the other one is used up.
    const { secret: fresh } = await open.newKey("runs:write");
    const streaming = { authorization, accept: "text/event-stream" };
    const stream = await fetch(`${url}/v1/runs/${run}/events`, { headers: streaming });
    const second = await of().visit("follow-run", { parameters: { run }, headers: { accept: "text/event-stream" } });
    expect(second).toMatchObject(told(429, "too-many-requests", { quota: "streams" }));

    const starting = await HalfSent.begin(url, "POST /v1/runs HTTP/1.1");
    const following = await HalfSent.begin(url, `GET /v1/runs/${run}/events HTTP/1.1`);
    const closed = open.gateway.close();
    const unready = await of().visit("get-readiness");
    expect(unready).toMatchObject({ status: 503, value: { ready: false } });

    const text = await stream.text();
    const { status, headers } = stream;
    await of().keeps("follow-run", { status, headers, body: text, violations: [] });
    expect(readStream(text).frames.at(-1)).toMatchObject({ event: "reconnect", data: { reason: "shutting-down" } });
    const json = { authorization: `Bearer ${fresh}`, "content-type": "application/json" };
    const refused = await starting.finish(json, JSON.stringify({ message: "hello" }));
    expect(await of().keeps("start-run", refused)).toMatchObject(told(503, "shutting-down"));
    const turnedAway = await following.finish(streaming);
    expect(await of().keeps("follow-run", turnedAway)).toMatchObject(told(503, "shutting-down"));
    await closed;
  });
}
