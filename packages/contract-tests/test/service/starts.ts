import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { sendUnfinished } from "../../src/gateway/raw.ts";
import type { Visitor } from "../../src/gateway/visitor.ts";

const told = (status: number, name: string, more: object = {}) => ({
  status,
  value: { type: `urn:agent-events:problem:${name}`, ...more },
});

/** What a start is refused for. */
export function judgeStarts(of: () => Visitor): void {
  const start = (visit: Parameters<Visitor["visit"]>[1]) => of().visit("start-run", visit);

  test("a body that breaks the contract is told with all that is wrong", async () => {
    const refused = await start({ body: { message: "", sesion: "order-17" }, isWrong: true });
    expect(refused).toMatchObject(told(400, "invalid-request"));
    expect(refused.value.issues.map(({ path }: { path: string }) => path).sort()).toEqual(["message", "sesion"]);
  });

  test("a header that breaks it is told too", async () => {
    const refused = await start({ parameters: { "Idempotency-Key": "two words" }, isWrong: true });
    expect(refused).toMatchObject(told(400, "invalid-request"));
    expect(refused.value.issues).toMatchObject([{ in: "header", path: "Idempotency-Key" }]);
  });

  test("a body that is no JSON is told", async () => {
    const headers = { "content-type": "application/json" };
    expect(await start({ text: '{"message": "hel', headers, isDirect: true })).toMatchObject(
      told(400, "unreadable-body"),
    );
  });

  test("a body that is not declared as JSON is told", async () => {
    const headers = { "content-type": "text/plain" };
    expect(await start({ text: "hello", headers, isWrong: true })).toMatchObject(told(415, "unsupported-media-type"));
  });

  test("a body that is too large is told", async () => {
    const body = { message: "hello", metadata: { text: "x".repeat(300_000) } };
    expect(await start({ body })).toMatchObject(told(413, "body-too-large", { max_bytes: 262_144 }));
  });

  test("a body that does not come is told", async () => {
    const { open, key } = of();
    const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
    const received = await sendUnfinished(`${open.gateway.url}/v1/runs`, headers);
    expect(await of().keeps("start-run", received)).toMatchObject(told(408, "request-timeout"));
  });

  test("an idempotency key is for one body", async () => {
    const parameters = { "Idempotency-Key": randomUUID() };
    await start({ body: { message: "hello" }, parameters });
    const refused = await start({ body: { message: "hello again" }, parameters });
    expect(refused).toMatchObject(told(409, "idempotency-key-reused"));
  });

  test("a request that is repeated before the first is answered is told when to come again", async () => {
    const visit = { body: { message: "slow 1000" }, parameters: { "Idempotency-Key": randomUUID() } };
    const first = start(visit);
    const second = start(visit);
    const answered = [await first, await second].sort((a, b) => a.status - b.status);
    expect(answered).toMatchObject([{ status: 202 }, told(409, "idempotency-key-in-use")]);
    expect(answered[1]?.headers.get("retry-after")).toMatch(/^\d+$/);
  });

  test("what DevRev refuses is told in its words, and the run has failed", async () => {
    const devrev = { status: 400, type: "invalid_id" };
    const refused = await start({ body: { message: "refuse invalid_id" } });
    expect(refused).toMatchObject(told(502, "agent-refused", { devrev }));
    const { run } = refused.value;
    const failed = await of().visit("get-run", { parameters: { run } });
    expect(failed.value).toMatchObject({ status: "failed", error: { cause: "refused" } });
    const events = await of().visit("follow-run", { parameters: { run } });
    expect(events.value.events).toMatchObject([{ kind: "refused" }]);
  });

  test("a DevRev that is busy for longer than the gateway tries is told", async () => {
    const refused = await start({ body: { message: "refuse service_unavailable" } });
    expect(refused).toMatchObject(told(503, "agent-busy"));
    expect(refused.headers.get("retry-after")).toMatch(/^\d+$/);
  });
}
