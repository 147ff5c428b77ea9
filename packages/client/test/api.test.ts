import { expect, expectTypeOf, test } from "vitest";
import { clientOf, rejection, request } from "./request.ts";
import { acknowledged, json, serve } from "./server.ts";

const path = "/ai-agents.events.execute-async";

test("the raw client returns data, error and response instead of throwing", async () => {
  const { baseUrl } = await serve(acknowledged, json(403, { type: "forbidden", object_ids: ["don:1"] }));
  const { api } = clientOf({ baseUrl });
  const good = await api.POST(path, { body: request });
  expect(good.data?.session.id).toContain("ai_agent_session");
  expect(good.error).toBeUndefined();
  const bad = await api.POST(path, { body: request });
  expect(bad.response.status).toBe(403);
  if (bad.error?.type !== "forbidden") throw new Error("not narrowed");
  expectTypeOf(bad.error.object_ids).toEqualTypeOf<string[] | undefined>();
  expect(bad.error.object_ids).toEqual(["don:1"]);
});

test("its response can be read again", async () => {
  const { baseUrl } = await serve(acknowledged);
  const { data, response } = await clientOf({ baseUrl }).api.POST(path, { body: request });
  expect(await response.json()).toEqual(data);
  expect(JSON.parse(await response.text())).toEqual(data);
});

test("it has the same retries, and heeds its own signal", async () => {
  const { baseUrl, received } = await serve(json(503, {}, { "retry-after": "0" }), acknowledged, () => {});
  const { api } = clientOf({ baseUrl });
  expect((await api.POST(path, { body: request })).data).toBeDefined();
  expect(received).toHaveLength(2);
  const call = api.POST(path, { body: request, signal: AbortSignal.timeout(30) });
  expect(await rejection(call)).toMatchObject({ name: "TimeoutError" });
});

test("a middleware may change headers, or put a real Request in place", async () => {
  const { baseUrl, received } = await serve(acknowledged);
  const { api } = clientOf({ baseUrl });
  api.use({ onRequest: ({ request }) => void request.headers.set("x-team", "blue") });
  await api.POST(path, { body: request });
  api.use({
    onRequest: ({ request }) => {
      const { url, method, headers } = request;
      return new Request(url, {
        method,
        headers,
        body: JSON.stringify({ ...JSON.parse(String(request.body)), parent: "p" }),
      });
    },
  });
  const { data } = await api.POST(path, { body: request });
  expect(data).toBeDefined();
  expect(received.map(({ headers }) => headers["x-team"])).toEqual(["blue", "blue"]);
  expect(JSON.parse(received[1]?.body ?? "")).toEqual({ ...request, parent: "p" });
});
