import {
  type AgentClientOptions,
  type Attempt,
  ConnectionError,
  createAgentClient,
  HttpError,
  type Input,
  ProtocolError,
  RequestInvalidError,
  TimeoutError,
} from "@agent-events/client";
import { CaseFailure, equal, rejection, rejects } from "../assert.ts";
import type { Case } from "../case.ts";
import { json, type Reply } from "../stage.ts";

const token = "secret-0123456789";

const request: Input<"/ai-agents.events.execute-async"> = {
  agent: "don:core:dvrv-us-1:devo/1:ai_agent/1",
  session_object: "order-17",
  event: { input_message: { message: "Where is my order?" } },
};

const acknowledged = json(200, { session: { id: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810" } });

function clientOf(options: AgentClientOptions) {
  return createAgentClient({ token, ...options });
}

/** Attempts as the client counts them. */
function counting() {
  const attempts: Attempt[] = [];
  return { attempts, onRequest: (attempt: Attempt) => void attempts.push(attempt) };
}

/** All the text that a log can make of an error. */
function textOf(error: unknown): string {
  const { stack, message, cause } = Object(error) as Error;
  return [String(error), JSON.stringify(error), stack, message, cause === undefined ? "" : textOf(cause)].join("\n");
}

/** What holds wherever the client runs. */
export const clientCases: readonly Case[] = [
  {
    name: "execute posts the request and returns the typed acknowledgement",
    run: async ({ stage }) => {
      const { baseUrl, received } = await stage([acknowledged]);
      const { session } = await clientOf({ baseUrl }).execute(request);
      equal(session.id, "don:core:dvrv-us-1:devo/0:ai_agent_session/3810", "session.id");
      const [only, ...others] = await received();
      equal(others.length, 0, "further requests");
      equal([only?.method, only?.path], ["POST", "/ai-agents.events.execute-async"], "method and path");
      equal(only?.headers["authorization"], `Bearer ${token}`, "authorization");
      equal(only?.headers["content-type"], "application/json", "content-type");
      equal(only?.headers["x-devrev-scope"], "beta", "x-devrev-scope");
      equal(JSON.parse(only?.body ?? ""), request, "body");
    },
  },
  {
    name: "text outside of ASCII arrives as it was given",
    run: async ({ stage }) => {
      const { baseUrl, received } = await stage([acknowledged]);
      const event = { input_message: { message: "Grüße, 你好 🙂\u2028" } };
      await clientOf({ baseUrl }).execute({ ...request, event });
      equal(JSON.parse((await received())[0]?.body ?? "").event, event, "event");
    },
  },
  {
    name: "a request that breaks the contract never leaves",
    run: async ({ stage }) => {
      const { baseUrl, received } = await stage([acknowledged]);
      const invalid = { ...request, event: { input_message: { message: "x".repeat(8193) } } };
      const { issues } = await rejects(RequestInvalidError, clientOf({ baseUrl }).execute(invalid));
      equal(
        issues.map(({ path }) => path),
        ["event.input_message.message"],
        "paths of the issues",
      );
      equal((await received()).length, 0, "requests");
    },
  },
  {
    name: "429 with Retry-After: 0 is sent again at once",
    run: async ({ stage }) => {
      const busy = json(429, { type: "too_many_requests", message: "slow down" }, { "retry-after": "0" });
      const { baseUrl, received } = await stage([busy, acknowledged]);
      const delays: number[] = [];
      await clientOf({ baseUrl, onRetry: ({ delay }) => void delays.push(delay) }).execute(request);
      equal(delays, [0], "delays");
      equal((await received()).length, 2, "requests");
    },
  },
  {
    name: "400 is an HttpError with the type and the fields that the API sent",
    run: async ({ stage }) => {
      const body = { type: "invalid_field", field_name: "agent", message: "no such agent" };
      const { baseUrl, received } = await stage([json(400, body)]);
      const error = await rejects(HttpError, clientOf({ baseUrl }).execute(request));
      equal([error.name, error.status, error.type], ["HttpError", 400, "invalid_field"], "name, status and type");
      equal(error.body, body, "body");
      equal((await received()).length, 1, "requests");
    },
  },
  {
    name: "the limits that an answer tells are kept",
    run: async ({ stage }) => {
      const headers = { "x-ratelimit-limit": "100", "x-ratelimit-remaining": "99", "x-ratelimit-reset": "1800000000" };
      const { baseUrl } = await stage([json(200, { webhooks: [] }, headers)]);
      const agents = clientOf({ baseUrl });
      await agents.webhooks.list();
      equal(agents.rateLimit, { limit: 100, remaining: 99, reset: new Date(1_800_000_000_000) }, "rateLimit");
    },
  },
  {
    name: "a refused connection is tried again, then reported as never sent",
    where: ({ tellsUnsent }) => tellsUnsent,
    run: async ({ dead }) => {
      const { attempts, onRequest } = counting();
      const error = await rejects(ConnectionError, clientOf({ baseUrl: dead, onRequest }).execute(request));
      equal([error.sent, attempts.length], ["no", 3], "sent, and attempts");
    },
  },
  {
    name: "an unknown host is reported as never sent",
    where: ({ tellsUnsent }) => tellsUnsent,
    run: async () => {
      const agents = clientOf({ baseUrl: "http://agents.invalid", maxRetries: 0 });
      equal((await rejects(ConnectionError, agents.execute(request))).sent, "no", "sent");
    },
  },
  {
    name: "a refused connection, which this runtime does not tell from a broken one, is never tried again",
    where: ({ tellsUnsent }) => !tellsUnsent,
    run: async ({ dead }) => {
      const { attempts, onRequest } = counting();
      const error = await rejects(ConnectionError, clientOf({ baseUrl: dead, onRequest }).execute(request));
      equal([error.sent, attempts.length], ["maybe", 1], "sent, and attempts");
    },
  },
  {
    name: "a connection that is reset after the request is reported as maybe sent, and the request is sent once",
    run: async ({ stage }) => {
      const { baseUrl, received } = await stage([{ fault: "reset" }]);
      const error = await rejects(ConnectionError, clientOf({ baseUrl }).execute(request));
      equal([error.sent, (await received()).length], ["maybe", 1], "sent, and requests");
    },
  },
  {
    name: "a kept-alive connection that is reset is no exception",
    where: ({ resends }) => !resends,
    run: async ({ stage }) => {
      const { baseUrl, received } = await stage([acknowledged, { fault: "reset" }], { keepAlive: true });
      const agents = clientOf({ baseUrl });
      await agents.execute(request);
      const error = await rejects(ConnectionError, agents.execute(request));
      equal([error.sent, (await received()).length], ["maybe", 2], "sent, and requests");
    },
  },
  {
    name: "a kept-alive connection that is reset makes this runtime send again by itself, which the client never does",
    where: ({ resends }) => resends,
    run: async ({ stage }) => {
      const { baseUrl, received } = await stage([acknowledged, { fault: "reset" }], { keepAlive: true });
      const { attempts, onRequest } = counting();
      const agents = clientOf({ baseUrl, onRequest });
      await agents.execute(request);
      const error = await rejects(ConnectionError, agents.execute(request));
      equal([error.sent, attempts.length], ["maybe", 2], "sent, and attempts");
      const { length } = await received();
      if (length < 2 || length > 3) throw new CaseFailure(`requests: expected 2 or 3, got ${length}`);
    },
  },
  {
    name: "a connection that breaks in the middle of the answer is reported as maybe sent, and the request is sent once",
    run: async ({ stage }) => {
      const { baseUrl, received } = await stage([{ fault: "cut" }]);
      const error = await rejects(ConnectionError, clientOf({ baseUrl }).execute(request));
      equal([error.sent, (await received()).length], ["maybe", 1], "sent, and requests");
    },
  },
  {
    name: "an aborted call rejects with the signal's reason",
    run: async ({ stage }) => {
      const { baseUrl, received } = await stage([{ fault: "hang" }]);
      const abort = new AbortController();
      const reason = new RangeError("the user left");
      const call = rejection(clientOf({ baseUrl }).execute(request, { signal: abort.signal }));
      while ((await received()).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      abort.abort(reason);
      const error = await call;
      if (error !== reason) throw new CaseFailure(`expected the reason, got ${error}`, { cause: error });
    },
  },
  {
    name: "of the client's signal and the call's, the first to fire ends the call",
    run: async ({ stage }) => {
      const { baseUrl } = await stage([{ fault: "hang" }]);
      const agents = clientOf({ baseUrl, signal: new AbortController().signal });
      const abort = new AbortController();
      const reason = new RangeError("the user left");
      setTimeout(() => abort.abort(reason), 100);
      const error = await rejection(agents.execute(request, { signal: abort.signal }));
      if (error !== reason) throw new CaseFailure(`expected the reason, got ${error}`, { cause: error });
    },
  },
  {
    name: "an attempt that takes too long is a TimeoutError, and is not repeated",
    run: async ({ stage }) => {
      const { baseUrl } = await stage([{ fault: "hang" }]);
      const { attempts, onRequest } = counting();
      const error = await rejects(TimeoutError, clientOf({ baseUrl, timeout: 200, onRequest }).execute(request));
      equal([error.limit, error.milliseconds], ["timeout", 200], "limit");
      equal(attempts.length, 1, "attempts");
    },
  },
  {
    name: "a redirect is a ProtocolError, and its target hears nothing",
    run: async ({ stage }) => {
      const target = await stage([acknowledged]);
      const location = `${target.baseUrl}/ai-agents.events.execute-async`;
      const { baseUrl, received } = await stage([{ status: 307, headers: { location }, body: "" }]);
      await rejects(ProtocolError, clientOf({ baseUrl }).execute(request));
      equal([(await received()).length, (await target.received()).length], [1, 0], "requests here and there");
    },
  },
  {
    name: "a page of HTML with status 200 is a ProtocolError that shows how it begins",
    run: async ({ stage }) => {
      const page = "<!doctype html><title>Log in</title>";
      const { baseUrl } = await stage([{ status: 200, headers: { "content-type": "text/html" }, body: page }]);
      const error = await rejects(ProtocolError, clientOf({ baseUrl }).execute(request));
      equal([error.status, error.excerpt], [200, page], "status and excerpt");
    },
  },
  {
    name: "after token_expired the token function is asked once more, and told why",
    run: async ({ stage }) => {
      const { baseUrl, received } = await stage([json(401, { type: "token_expired" }), acknowledged]);
      await clientOf({ baseUrl, token: ({ expired }) => (expired ? "fresh" : "stale") }).execute(request);
      const sent = (await received()).map(({ headers }) => headers["authorization"]);
      equal(sent, ["Bearer stale", "Bearer fresh"], "authorization");
    },
  },
  {
    name: "the token shows in no text, JSON or stack of an error",
    run: async ({ stage, dead }) => {
      const refusals: Reply[] = [
        json(401, { type: "unauthenticated" }),
        { status: 200, body: "<!doctype html>" },
        { fault: "reset" },
        { fault: "hang" },
      ];
      const addresses = await Promise.all(refusals.map(async (reply) => (await stage([reply])).baseUrl));
      for (const baseUrl of [...addresses, dead]) {
        const agents = clientOf({ baseUrl, timeout: 200, maxRetries: 0 });
        const text = textOf(await rejection(agents.execute(request)));
        if (text.includes(token)) throw new CaseFailure(`the token is in: ${text}`);
      }
    },
  },
];
