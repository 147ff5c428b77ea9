import { expect, test } from "vitest";
import { clientOf, request, token } from "./request.ts";
import { acknowledged, json, serve } from "./server.ts";

test("execute posts the request as JSON and returns the acknowledgement", async () => {
  const { baseUrl, received } = await serve(acknowledged);
  const { session } = await clientOf({ baseUrl }).execute(request);
  expect(session.id).toBe("don:core:dvrv-us-1:devo/0:ai_agent_session/3810");
  expect(received).toHaveLength(1);
  expect(received[0]).toMatchObject({ method: "POST", url: "/ai-agents.events.execute-async" });
  expect(JSON.parse(received[0]?.body ?? "")).toEqual(request);
  expect(received[0]?.headers).toMatchObject({ authorization: `Bearer ${token}`, "content-type": "application/json" });
});

test("only the beta operation asks for the beta scope", async () => {
  const { baseUrl, received } = await serve(acknowledged, json(200, { webhooks: [] }));
  const agents = clientOf({ baseUrl });
  await agents.execute(request);
  await agents.webhooks.list();
  expect(received.map(({ headers }) => headers["x-devrev-scope"])).toEqual(["beta", undefined]);
});

test("a path in baseUrl is kept, with or without a slash at its end", async () => {
  const { baseUrl, received } = await serve(acknowledged);
  await clientOf({ baseUrl: `${baseUrl}/internal` }).execute(request);
  await clientOf({ baseUrl: `${baseUrl}/internal//` }).execute(request);
  expect(received.map(({ url }) => url)).toEqual(Array(2).fill("/internal/ai-agents.events.execute-async"));
});

test("an unknown field of the answer is passed through", async () => {
  const { baseUrl } = await serve(json(200, { session: { id: "s", colour: "blue" }, extra: 1 }));
  expect(await clientOf({ baseUrl }).execute(request)).toEqual({ session: { id: "s", colour: "blue" }, extra: 1 });
});

test("every webhook operation posts to its own path and returns the data", async () => {
  const webhook = { id: "w", secret: "c2VjcmV0c2VjcmV0", status: "active", url: "https://example.com/hook" };
  const { baseUrl, received } = await serve(
    json(201, { webhook }),
    json(200, { webhook }),
    json(200, { webhooks: [webhook] }),
    json(200, { webhook }),
    json(200, {}),
  );
  const { webhooks } = clientOf({ baseUrl });
  expect(await webhooks.create({ url: webhook.url, event_types: ["ai_agent_response"] })).toEqual({ webhook });
  expect(await webhooks.get({ id: "w" })).toEqual({ webhook });
  expect(await webhooks.list()).toEqual({ webhooks: [webhook] });
  expect(await webhooks.update({ id: "w", action: "deactivate" })).toEqual({ webhook });
  expect(await webhooks.delete({ id: "w" })).toEqual({});
  expect(received.map(({ url, body }) => [url, body])).toEqual([
    ["/webhooks.create", '{"url":"https://example.com/hook","event_types":["ai_agent_response"]}'],
    ["/webhooks.get", '{"id":"w"}'],
    ["/webhooks.list", "{}"],
    ["/webhooks.update", '{"id":"w","action":"deactivate"}'],
    ["/webhooks.delete", '{"id":"w"}'],
  ]);
});
