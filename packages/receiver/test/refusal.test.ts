import { createHmac } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import { bytesOf, events, observe, post, SECRET } from "./deliveries.ts";

const hashed: number[] = [];

vi.mock("node:crypto", async (original) => {
  const real = await original<typeof import("node:crypto")>();
  const counting = (...given: Parameters<typeof createHmac>) => {
    const hmac = real.createHmac(...given);
    const hash = hmac.update.bind(hmac);
    const update = (data: Uint8Array) => {
      hashed.push(data.length);
      return hash(data);
    };
    return Object.assign(hmac, { update });
  };
  return { ...real, createHmac: counting };
});

beforeEach(() => void hashed.splice(0));

const nested = (depth: number, inside: string) => "[".repeat(depth) + inside + "]".repeat(depth);

async function problemOf(body: string, signature: string, secret: string | string[] = SECRET) {
  const { receive, rejections } = observe({ secret });
  expect((await receive(post(body, { "x-devrev-signature": signature }))).status).toBe(401);
  return (rejections[0] as { problem?: string }).problem;
}

test.each([
  ["a body nested deep and wide", nested(3_000, `1${",1".repeat(20_000)}`)],
  ["a body nested a little, and very wide", nested(20, `1${",1".repeat(30_000)}`)],
  ["a body with brackets in strings", nested(1_000, `"]]\\"]]"${",1".repeat(20_000)}`)],
  ["a body of what JSON for HTML escapes", JSON.stringify("<".repeat(60_000))],
  ["a body of line separators", JSON.stringify("\u2028".repeat(20_000))],
  ["an ordinary delivery", JSON.stringify(events.message)],
])("to refuse %s, forged, costs at most ten signatures a secret, over ten times its length", async (_, body) => {
  const secrets = [SECRET, "an older one"];
  expect(await problemOf(body, "0".repeat(64), secrets)).toBe("mismatch");
  expect(hashed.length).toBeLessThanOrEqual(10 * secrets.length);
  const bytes = hashed.reduce((sum, length) => sum + length, 0);
  expect(bytes / bytesOf(body).length).toBeLessThanOrEqual(10 * secrets.length);
});

test.each(Object.keys(events) as (keyof typeof events)[])(
  "what rewrote the contract's example %s is found",
  async (name) => {
    const compact = JSON.stringify(events[name]);
    const escaped = compact.replace("}", ',"html":"<b> & \u2028"}');
    const inGo = escaped.replace("<b> & \u2028", "\\u003cb\\u003e \\u0026 \\u2028");
    const lines = JSON.stringify(events[name], null, 2);
    for (const [sent, came] of [
      [compact, lines],
      [lines, compact],
      [inGo, escaped],
      [`${compact}\n`, compact],
      [`${inGo}\n`, escaped],
      [compact, `\ufeff${compact}\n`],
    ] as const) {
      const signature = createHmac("sha256", SECRET).update(sent).digest("hex");
      expect(await problemOf(came, signature), came).toBe("rewritten-body");
    }
  },
);

test("what rewrote the output of a skill that nests twelve levels is found", async () => {
  const { ai_agent_response: executed } = structuredClone(events.progress_skill_executed) as Record<string, object>;
  const output = JSON.parse(`{"tree":${nested(10, '{"name":"leaf"},{"name":"leaf"}')}}`);
  const step = { skill_name: "read_tree", output };
  const progress = { progress_state: "skill_executed", skill_executed: step };
  const body = { ...events.progress_skill_executed, ai_agent_response: { ...executed, progress } };
  const signature = createHmac("sha256", SECRET).update(JSON.stringify(body)).digest("hex");
  expect(await problemOf(JSON.stringify(body, null, 2), signature)).toBe("rewritten-body");
});
