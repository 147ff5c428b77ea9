import { expect, test } from "vitest";
import { type Open, send } from "./subject.ts";

export function describeLimits(open: Open): void {
  test("a token's requests run out, another's do not", async () => {
    const subject = await open({ rateLimit: { limit: 2 } });
    const begun = Math.floor(Date.now() / 1000);
    const left: (string | null)[] = [];
    for (const expected of [200, 200, 429]) {
      const { status, headers, body } = await send(subject, "/webhooks.list", {});
      left.push(headers.get("x-ratelimit-remaining"));
      expect([status, headers.get("x-ratelimit-limit")]).toEqual([expected, "2"]);
      const reset = Number(headers.get("x-ratelimit-reset")) - begun;
      expect(reset).toBeGreaterThanOrEqual(300);
      if (status !== 429) continue;
      expect(body.type).toBe("too_many_requests");
      expect(headers.get("retry-after")).toBe(`${body.retry_after}`);
      expect(body.retry_after).toBeLessThanOrEqual(300);
    }
    expect(left).toEqual(["1", "0", "0"]);
    const other = await send(subject, "/webhooks.list", {}, { authorization: "Bearer other" });
    expect(other.status).toBe(200);
  });
}
