import { inspect } from "node:util";
import { afterEach, expect, test, vi } from "vitest";
import { ConfigurationError, createAgentClient } from "../src/index.ts";
import { clientOf, rejection, request, token } from "./request.ts";
import { acknowledged, deadAddress, json, serve } from "./server.ts";

afterEach(() => vi.unstubAllEnvs());

const deaf = () => new Promise<never>(() => {});
const reason = new Error("vault is sealed");
const expired = json(401, { type: "token_expired", message: "expired" });

test("the token comes from DEVREV_TOKEN by default, even when the option is undefined", async () => {
  vi.stubEnv("DEVREV_TOKEN", " from-the-environment\n");
  const { baseUrl, received } = await serve(acknowledged);
  await createAgentClient({ baseUrl, token: undefined }).execute(request);
  expect(received[0]?.headers.authorization).toBe("Bearer from-the-environment");
});

test.each(["", "  ", undefined])(
  "without a token (%j) nothing is sent and the error says how to give one",
  async (given) => {
    vi.stubEnv("DEVREV_TOKEN", undefined);
    const { baseUrl, received } = await serve(acknowledged);
    const error = await rejection(createAgentClient({ baseUrl, token: given }).execute(request));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(String(error)).toContain("set DEVREV_TOKEN");
    expect(received).toHaveLength(0);
  },
);

test.each(["Bearer abc", "abc\ndef", "abc\u200b"])(
  "a token that no header can carry (%j) is refused without being quoted",
  async (bad) => {
    const { baseUrl, received } = await serve(acknowledged);
    const error = await rejection(clientOf({ baseUrl, token: bad }).execute(request));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(inspect(error)).not.toContain("abc");
    expect(received).toHaveLength(0);
  },
);

test("a function is asked before each call", async () => {
  const { baseUrl, received } = await serve(acknowledged);
  let count = 0;
  const agents = clientOf({ baseUrl, token: async () => `token-${++count}` });
  await agents.execute(request);
  await agents.execute(request);
  expect(received.map(({ headers }) => headers.authorization)).toEqual(["Bearer token-1", "Bearer token-2"]);
});

test("after token_expired a function is asked once more, and told why", async () => {
  const { baseUrl, received } = await serve(expired, acknowledged);
  const asked: boolean[] = [];
  const agents = clientOf({
    baseUrl,
    maxRetries: 0,
    token: ({ expired }) => {
      asked.push(expired);
      return expired ? "fresh" : "stale";
    },
  });
  await agents.execute(request);
  expect(asked).toEqual([false, true]);
  expect(received.map(({ headers }) => headers.authorization)).toEqual(["Bearer stale", "Bearer fresh"]);
});

test("a second token_expired is the caller's", async () => {
  const { baseUrl, received } = await serve(expired);
  expect(await rejection(clientOf({ baseUrl, token: () => "stale" }).execute(request))).toMatchObject({
    name: "HttpError",
    status: 401,
    type: "token_expired",
  });
  expect(received).toHaveLength(2);
});

test("a token given as text is not tried again", async () => {
  const { baseUrl, received } = await serve(expired);
  await rejection(clientOf({ baseUrl }).execute(request));
  expect(received).toHaveLength(1);
});

test.each([
  ["rejects", () => Promise.reject(reason)],
  [
    "throws",
    () => {
      throw reason;
    },
  ],
  [
    "makes a call of its own that fails",
    async () => {
      const { webhook } = await clientOf({ fetch: deaf, timeout: 20 }).webhooks.get({ id: "vault" });
      return webhook.secret;
    },
  ],
])(
  "a token function that %s is an error of its own: nothing was sent, and what it failed with is the cause",
  async (_, given) => {
    const { baseUrl, received } = await serve(acknowledged);
    const error = await rejection(clientOf({ baseUrl, token: given }).execute(request));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(error).toMatchObject({ reason: "the token function failed", next: expect.stringContaining("nothing ran") });
    expect((error as Error).cause).toEqual(await rejection((async () => given())()));
    expect(String(error)).not.toContain(reason.message);
    expect(received).toHaveLength(0);
  },
);

test("a token function that fails after token_expired is the same: the server had only refused", async () => {
  const { baseUrl, received } = await serve(expired, acknowledged);
  const given = ({ expired }: { expired: boolean }) => (expired ? Promise.reject(reason) : "stale");
  expect(await rejection(clientOf({ baseUrl, token: given }).execute(request))).toMatchObject({
    name: "ConfigurationError",
    cause: reason,
  });
  expect(received).toHaveLength(1);
});

test.each([null, {}])("what is no text (%j) is refused like a token that no header can carry", async (given) => {
  vi.stubEnv("DEVREV_TOKEN", undefined);
  const { baseUrl, received } = await serve(acknowledged);
  for (const token of [given as never, () => given as never]) {
    expect(await rejection(clientOf({ baseUrl, token }).execute(request))).toBeInstanceOf(ConfigurationError);
  }
  expect(received).toHaveLength(0);
});

test.each([
  ["timeout", { timeout: 20 }],
  ["deadline", { deadline: 20 }],
] as const)(
  "a token that comes after the %s is not used any more: nothing was sent, and the error says so",
  async (limit, limits) => {
    let give = (_: string) => {};
    let sent = 0;
    const fetch = async () => {
      sent++;
      return Response.json({ session: { id: "s" } });
    };
    const token = () => new Promise<string>((resolve) => (give = resolve));
    const error = await rejection(clientOf({ token, fetch, ...limits }).execute(request));
    expect(error).toMatchObject({
      name: "ConfigurationError",
      reason: `the token function took longer than the ${limit} of 20 ms`,
      next: expect.stringContaining("nothing ran"),
    });
    give("late");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(sent).toBe(0);
  },
);

test("the token shows in no error, no hook and no inspection of the client", async () => {
  const { baseUrl } = await serve(json(401, { type: "unauthenticated" }), json(200, "html"), json(503, {}));
  const seen: unknown[] = [];
  const hook = (event: unknown) => void seen.push(event);
  const agents = clientOf({ baseUrl, maxRetries: 1, onRequest: hook, onResponse: hook, onRetry: hook });
  seen.push(agents, agents.api, agents.webhooks);
  seen.push(await rejection(agents.execute(request)));
  seen.push(await rejection(agents.execute({ ...request, agent: "" })));
  seen.push(await rejection(agents.execute(request, { signal: AbortSignal.abort() })));
  seen.push(await rejection(agents.execute(request, { baseUrl: await deadAddress() })));
  expect(inspect(seen, { depth: Infinity, showHidden: true })).not.toContain(token);
  expect(JSON.stringify(seen)).not.toContain(token);
});
