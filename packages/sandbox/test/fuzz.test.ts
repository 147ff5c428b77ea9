import { validate as isBadRequest } from "@agent-events/contract/validators/error-bad-request";
import fc from "fast-check";
import { expect, test } from "vitest";
import { operations } from "../src/contract/operations.ts";
import { setPath } from "../src/deliver/set-path.ts";
import { delivers, open, request } from "./sandboxes.ts";

const base: Record<string, object> = {
  "/ai-agents.events.execute-async": request(),
  "/webhooks.create": { url: "http://127.0.0.1:1/", headers: [{ name: "a", value: "b" }] },
};

const target = fc.record({
  path: fc.constantFrom(...operations.keys()),
  field: fc.constantFrom(
    "agent",
    "event.input_message.message",
    "url",
    "headers.0.value",
    "id",
    "event_types",
    "target",
  ),
  value: fc.oneof(fc.jsonValue(), fc.string({ unit: "binary" }), fc.webUrl()),
  whole: fc.boolean(),
});

test("whatever JSON is sent, the answer is a success, or an error that keeps the contract", async () => {
  const { sandbox } = await open({ agent: delivers(), rateLimit: { limit: 1_000_000 } });
  const statuses = new Set<number>();
  await fc.assert(
    fc.asyncProperty(target, async ({ path, field, value, whole }) => {
      const body = structuredClone(base[path] ?? {});
      setPath(body, field, value);
      const response = await fetch(sandbox.url + path, {
        method: "POST",
        headers: { authorization: "Bearer any", "content-type": "application/json" },
        body: JSON.stringify(whole ? value : body),
      });
      const answer = await response.json();
      statuses.add(response.status);
      expect([200, 201, 400, 404]).toContain(response.status);
      if (response.status === 400) expect([isBadRequest(answer), answer.detail.length > 0]).toEqual([true, true]);
    }),
    { numRuns: 400 },
  );
  expect(statuses.size).toBeGreaterThan(1);
});
