import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { SECRET } from "../../src/gateway/open-gateway.ts";
import { sendUnfinished } from "../../src/gateway/raw.ts";
import type { Visitor } from "../../src/gateway/visitor.ts";
import type { Received } from "../../src/judges/send.ts";

const sign = (text: string) => createHmac("sha256", SECRET).update(text).digest("hex");

/** A delivery as DevRev signs it. */
export function signed(body: unknown): {
  text: string;
  parameters: Record<string, string>;
  headers: Record<string, string>;
} {
  const text = JSON.stringify(body);
  const parameters = { "X-DevRev-Signature": sign(text), "X-Request-Id": "mine" };
  return { text, parameters, headers: { "content-type": "application/json" } };
}

/** The documented delivery, of an event. */
export function eventOf(visitor: Visitor): object {
  return visitor.endpoint("take-delivery").forms[0]?.examples[0]?.value as object;
}

/** A delivery whose body does not come: it takes the receiver ten seconds to lose patience. */
export function deliverUnfinished(url: string): Promise<Received> {
  const headers = { "content-type": "application/json", "x-devrev-signature": sign("") };
  return sendUnfinished(`${url}/webhooks/devrev`, headers);
}

/**
 * What DevRev's deliveries are answered.
 *
 * @param unfinished what came of `deliverUnfinished`, begun early enough
 */
export function judgeDeliveries(of: () => Visitor, unfinished: () => Promise<Received>): void {
  test("every delivery that DevRev made was taken, and its challenge answered", async () => {
    const { open, coverage } = of();
    const { value } = await of().visit("start-run", { body: { message: "hello" }, parameters: { Prefer: "wait=20" } });
    expect(value.status).toBe("succeeded");
    await open.sandbox.waiting();
    const answers = open.sandbox
      .deliveries()
      .flatMap(({ attempts }) => attempts.filter(({ url }) => url.startsWith(open.proxy.url)))
      .flatMap(({ answer }) => answer ?? []);
    expect(answers.length).toBeGreaterThan(1);
    for (const { status, headers: said, body } of answers) {
      const headers = new Headers(said);
      const violations = JSON.parse(headers.get("sl-violations") ?? "[]");
      await of().keeps("take-delivery", { status, headers, body, violations });
      expect({ status, violations }).toEqual({ status: 200, violations: [] });
    }
    coverage.exercised({ operation: "take-delivery", part: "request", kind: "parameter", name: "X-DevRev-Signature" });
  });

  test("a signed challenge is answered, under the caller's own request id", async () => {
    const body = { type: "verify", timestamp: new Date().toISOString(), verify: { challenge: "3q2-7wAtVf9k" } };
    const taken = await of().visit("take-delivery", signed(body));
    expect(taken.status).toBe(200);
    expect(JSON.parse(taken.body)).toEqual({ challenge: "3q2-7wAtVf9k" });
    expect(taken.headers.get("x-request-id")).toBe("mine");
  });

  test("one that is old is refused", async () => {
    const body = { ...eventOf(of()), timestamp: new Date(Date.now() - 3_600_000).toISOString() };
    expect((await of().visit("take-delivery", signed(body))).status).toBe(400);
  });

  test("one that is not signed is refused", async () => {
    const parameters = { "X-DevRev-Signature": sign("something else") };
    expect((await of().visit("take-delivery", { parameters })).status).toBe(401);
  });

  test("what is no POST is refused", async () => {
    const refused = await of().visit("take-delivery", { method: "GET", isDirect: true });
    expect(refused.status).toBe(405);
    expect(refused.headers.get("allow")).toBe("POST");
  });

  test("one that is too large is refused", async () => {
    const visit = signed({ type: "verify", verify: { challenge: "x".repeat(1_100_000) } });
    expect((await of().visit("take-delivery", visit)).status).toBe(413);
  });

  test("one that does not come is refused", async () => {
    expect((await of().keeps("take-delivery", await unfinished())).status).toBe(408);
  });
}
