import contract from "@agent-events/contract/openapi.json" with { type: "json" };
import { describe, expect, test } from "vitest";
import { type Rejection, signDelivery } from "../src/index.ts";
import { challenges, events, NOW, observe, post, SECRET, signed } from "./deliveries.ts";

const { ai_agent_response: notification, verify } = contract.webhooks;
const components: Record<string, { readonly description: string; readonly headers?: object }> =
  contract.components.responses;

/** One way to each answer that a receiver gives: a status of a rejection that is missing here does not compile. */
const ways: Readonly<Record<200 | Rejection["status"], () => Promise<Response>>> = {
  200: async () => observe().receive(await signed(events.message)),
  400: async () => observe({ now: () => NOW + 400_000 }).receive(await signed(events.message)),
  401: async () => observe().receive(post(events.message, {})),
  405: async () => observe().receive(new Request("https://example.com/devrev")),
  408: async () => {
    const body = new ReadableStream({ start: (controller) => controller.error(new Error("ECONNRESET")) });
    const headers = { "x-devrev-signature": await signDelivery("", { secret: SECRET }) };
    const init = { method: "POST", headers, body, duplex: "half" };
    return observe().receive(new Request("https://example.com/devrev", init as RequestInit));
  },
  413: async () => observe({ maxBytes: 10 }).receive(await signed(events.message)),
  500: async () => {
    const request = await signed(events.message);
    await request.text();
    return observe().receive(request);
  },
  503: async () =>
    observe({ onDelivery: () => Promise.reject(new Error("down")) }).receive(await signed(events.message)),
};

test.each(Object.entries(ways))("%s is an answer of the receiver, and documented", async (status, way) => {
  const response = await way();
  expect(String(response.status)).toBe(status);
  const documented = new Map(Object.entries(notification.post.responses));
  expect([...documented.keys()]).toContain(status);
  const component = documented.get(status)?.$ref.split("/").at(-1) ?? "";
  const { headers = {} } = components[component] ?? {};
  for (const name of Object.keys(headers)) expect(response.headers.has(name)).toBe(true);
});

describe.each([
  ["a notification", notification],
  ["a challenge", verify],
])("%s", (_, { post: operation }) => {
  test("has no documented answer that the receiver does not give", () => {
    expect(Object.keys(operation.responses)).toEqual(Object.keys(ways));
  });
});

test("a challenge is answered with the content that is documented", async () => {
  const response = await observe().receive(await signed(challenges.flat));
  expect(Object.keys(verify.post.responses[200].content)).toEqual([response.headers.get("content-type")]);
});
