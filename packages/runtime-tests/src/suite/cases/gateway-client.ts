import {
  createGatewayClient,
  GatewayProtocolError,
  GatewayUnreachableError,
  NoReplyError,
  ProblemError,
  type Run,
  type RunEvent,
  StreamLostError,
} from "@agent-events/gateway-client";
import { CaseFailure, equal, rejection, rejects } from "../assert.ts";
import type { Case } from "../case.ts";
import { json, type Reply } from "../stage.ts";

const key = "aek_0123456789abcdef_secret";
const at = "2026-11-23T12:00:06.214Z";

const run: Run = {
  id: "run_01a20846-fe00-7f44-8a10-5c9d2e7b4a61",
  status: "running",
  agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
  session: "order-17",
  message: "Where is my order?",
  created_at: at,
  updated_at: at,
  expires_at: at,
  last_event: 0,
};

function suggestion(seq: number): RunEvent {
  return { kind: "suggestions", seq, at, late: false, suggestions: [`Grüße ${seq}, 你好 🙂`] };
}

/** The events from one number to another as they come over the wire. */
function events(from: number, to: number): string {
  let text = "retry: 1000\n\n: heartbeat\n\n";
  for (let seq = from; seq <= to; seq++) {
    text += `id: ${seq}\nevent: suggestions\ndata: ${JSON.stringify(suggestion(seq))}\n\n`;
  }
  return text;
}

function end(last_event: number, status: Run["status"] = "succeeded"): string {
  const reply = status === "succeeded" ? { reply: { message: "Tomorrow.", late: false, at } } : {};
  return `event: end\ndata: ${JSON.stringify({ ...run, status, last_event, ...reply })}\n\n`;
}

function stream(body: string): Reply {
  return { status: 200, headers: { "content-type": "text/event-stream" }, body };
}

function problem(status: number, name: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return json(status, { type: `urn:agent-events:problem:${name}`, title: name, detail: "Ask again." }, headers);
}

const busy = problem(503, "store-unavailable", { "retry-after": "0" });
const input = { message: run.message };

/** What holds of the gateway's client wherever it runs. */
export const gatewayClientCases: readonly Case[] = [
  {
    name: "a start is sent again with the same idempotency key after 503 and after a reset connection",
    run: async ({ stage }) => {
      const { baseUrl, received } = await stage([busy, { fault: "reset" }, json(202, run)]);
      equal((await createGatewayClient({ baseUrl, key }).start(input)).id, run.id, "id");
      const all = await received();
      if (all.length < 3) throw new CaseFailure(`requests: expected 3, got ${all.length}`);
      equal(new Set(all.map(({ headers }) => headers["idempotency-key"])).size, 1, "idempotency keys");
      equal([all[0]?.headers["authorization"], all[0]?.path], [`Bearer ${key}`, "/v1/runs"], "key and path");
    },
  },
  {
    name: "a stream that breaks off goes on behind the last event, and each is seen once",
    run: async ({ stage }) => {
      const half = events(3, 3).slice(0, -20);
      const replies = [stream(events(1, 2) + half), busy, stream(events(1, 4).replaceAll("\n", "\r\n") + end(4))];
      const { baseUrl, received } = await stage(replies);
      const all = createGatewayClient({ baseUrl, key }).stream(run.id);
      const seen: RunEvent[] = [];
      for await (const event of all) seen.push(event);
      equal(seen, [1, 2, 3, 4].map(suggestion), "events");
      equal([all.run?.status, all.lastEvent], ["succeeded", 4], "the run");
      const positions = (await received()).map(({ headers }) => headers["last-event-id"] ?? "");
      equal(positions, ["", "2", "2"], "Last-Event-ID");
    },
  },
  {
    name: "a gap in a stream is a GatewayProtocolError",
    run: async ({ stage }) => {
      const { baseUrl } = await stage([stream(events(1, 1) + events(3, 3))]);
      const { reason } = await rejects(GatewayProtocolError, createGatewayClient({ baseUrl, key }).reply(run.id));
      equal(reason.includes("event 3 where 2 comes next"), true, reason);
    },
  },
  {
    name: "reply resolves with the answer, and rejects when the run ends without one",
    run: async ({ stage }) => {
      const { baseUrl } = await stage([stream(events(1, 1) + end(1)), stream(end(0, "stopped"))]);
      const gateway = createGatewayClient({ baseUrl, key });
      equal((await gateway.reply(run.id)).reply.message, "Tomorrow.", "reply");
      equal((await rejects(NoReplyError, gateway.reply(run.id))).run.status, "stopped", "status");
    },
  },
  {
    name: "a problem of the gateway is a ProblemError, with its type",
    run: async ({ stage }) => {
      const { baseUrl, received } = await stage([problem(404, "not-found")]);
      const error = await rejects(ProblemError, createGatewayClient({ baseUrl, key }).stream(run.id).next());
      equal([error.status, error.problem.type], [404, "urn:agent-events:problem:not-found"], "status and type");
      equal((await received()).length, 1, "requests");
    },
  },
  {
    name: "a redirect of the gateway is never followed",
    run: async ({ stage }) => {
      const target = await stage([json(200, run)]);
      const { baseUrl, received } = await stage([{ status: 307, headers: { location: target.baseUrl }, body: "" }]);
      const gateway = createGatewayClient({ baseUrl, key });
      await rejects(GatewayProtocolError, gateway.get(run.id));
      await rejects(GatewayProtocolError, gateway.stream(run.id).next());
      equal([(await received()).length, (await target.received()).length], [2, 0], "requests here and there");
    },
  },
  {
    name: "a gateway that does not answer is a GatewayUnreachableError, and a stream of it is lost",
    run: async ({ stage, dead }) => {
      const { baseUrl } = await stage([{ fault: "hang" }]);
      const gateway = createGatewayClient({ baseUrl, key, timeout: 100, maxRetries: 0, patience: 0 });
      await rejects(GatewayUnreachableError, gateway.get(run.id));
      await rejects(GatewayUnreachableError, gateway.get(run.id, { baseUrl: dead }));
      equal((await rejects(StreamLostError, gateway.stream(run.id, { after: 7 }).next())).after, 7, "after");
    },
  },
  {
    name: "a stream that waits for the gateway ends at once when it is left, or its signal fires",
    run: async ({ stage }) => {
      const { baseUrl, received } = await stage([{ fault: "hang" }]);
      const gateway = createGatewayClient({ baseUrl, key });
      const left = gateway.stream(run.id);
      const next = left.next();
      while ((await received()).length < 1) await new Promise((resolve) => setTimeout(resolve, 20));
      await left.return();
      equal((await next).done, true, "done");
      const abort = new AbortController();
      const reason = new RangeError("the user left");
      const failing = rejection(gateway.stream(run.id, { signal: abort.signal }).next());
      abort.abort(reason);
      const error = await failing;
      if (error !== reason) throw new CaseFailure(`expected the reason, got ${error}`, { cause: error });
    },
  },
];
