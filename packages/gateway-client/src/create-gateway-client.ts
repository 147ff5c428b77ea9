import { createApi } from "./api.ts";
import { call, type Parts } from "./call.ts";
import { NoReplyError } from "./errors/no-reply-error.ts";
import { RequestInvalidError } from "./errors/request-invalid-error.ts";
import type { AnsweredRun, GatewayClient } from "./gateway-client.ts";
import type { paths } from "./generated/types.ts";
import { type GatewayClientOptions, settle } from "./options.ts";
import type { Health, Readiness, ReadToken, Run, RunEvents, RunList } from "./schemas.ts";
import { RunStream } from "./stream/run-stream.ts";
import { VISIBLE } from "./transport/authorize.ts";

/**
 * Creates a client of a gateway. Nothing is sent, and the key is not looked up, before the first call.
 *
 * @throws {ConfigurationError} when there is no `baseUrl`, or an option has no meaning
 */
export function createGatewayClient(options?: GatewayClientOptions): GatewayClient {
  const base = settle(options);
  const api = createApi(base);
  const answer = <T extends object>(
    method: "GET" | "POST",
    path: keyof paths,
    promised: string & keyof T,
    over: GatewayClientOptions | undefined,
    parts?: Parts,
  ) => call<T>(api, settle(over, base), method, path, promised, parts);

  const client: GatewayClient = {
    api,
    start: async (input, { wait = 0, idempotencyKey, ...over } = {}) => {
      if (!Number.isInteger(wait) || wait < 0) throw new RequestInvalidError("wait must be whole seconds from 0");
      if (!VISIBLE.test(idempotencyKey ?? "-")) throw new RequestInvalidError("idempotencyKey must be visible ASCII");
      const { timeout, deadline } = settle(over, base);
      const longer = { ...over, timeout: timeout + wait * 1000, deadline: deadline + wait * 1000 };
      const headers = {
        ...(idempotencyKey && { "Idempotency-Key": idempotencyKey }),
        ...(wait && { Prefer: `wait=${wait}` }),
      };
      return answer<Run>("POST", "/v1/runs", "id", longer, { body: input, headers });
    },
    stream: (run, { after = 0, ...over } = {}) => {
      const settings = settle(over, base);
      return new RunStream(run, `${settings.baseUrl}/v1/runs/${encodeURIComponent(run)}/events`, after, settings);
    },
    reply: async (id, over) => {
      const events = client.stream(id, over);
      for await (const _ of events);
      const run = events.run as Run;
      if (run.reply) return run as AnsweredRun;
      throw new NoReplyError(run);
    },
    get: (run, over) => answer<Run>("GET", "/v1/runs/{run}", "id", over, { path: { run } }),
    list: (query = {}, over) => answer<RunList>("GET", "/v1/runs", "runs", over, { query }),
    listAll: async function* (query = {}, over) {
      for (let cursor = query.cursor; ; ) {
        const { runs, next_cursor } = await client.list({ ...query, cursor }, over);
        yield* runs;
        if (!next_cursor) return;
        cursor = next_cursor;
      }
    },
    listSession: (session, query = {}, over) =>
      answer<RunList>("GET", "/v1/sessions/{session}/runs", "runs", over, { path: { session }, query }),
    events: (run, query = {}, over) =>
      answer<RunEvents>("GET", "/v1/runs/{run}/events", "events", over, { path: { run }, query }),
    stop: (run, over) => answer<Run>("POST", "/v1/runs/{run}/stop", "id", over, { path: { run } }),
    createReadToken: (run, over) =>
      answer<ReadToken>("POST", "/v1/runs/{run}/read-tokens", "token", over, { path: { run } }),
    ready: (over) => answer<Readiness>("GET", "/readyz", "ready", { ...over, maxRetries: 0 }),
    health: (over) => answer<Health>("GET", "/healthz", "status", over),
  };
  return client;
}
