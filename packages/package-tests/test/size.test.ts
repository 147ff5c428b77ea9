import { expect, inject, test } from "vitest";
import { sizeOf } from "../src/size.ts";

test("the client with openapi-fetch and the validators of its requests takes at most 8 kB, minified and gzipped", async () => {
  const bytes = await sizeOf("@agent-events/client", inject("consumer"));
  expect(bytes).toBeGreaterThan(3_000);
  expect(bytes).toBeLessThanOrEqual(8_000);
});

test("the gateway's client with openapi-fetch, its parser of streams and its validator takes at most 8.5 kB", async () => {
  const bytes = await sizeOf("@agent-events/gateway-client", inject("consumer"));
  expect(bytes).toBeGreaterThan(3_000);
  expect(bytes).toBeLessThanOrEqual(8_500);
});
