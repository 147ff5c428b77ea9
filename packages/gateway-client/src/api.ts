import createClient, { type Client } from "openapi-fetch";
import { RequestInvalidError } from "./errors/request-invalid-error.ts";
import type { paths } from "./generated/types.ts";
import { newIdempotencyKey } from "./idempotency-key.ts";
import type { Settings } from "./options.ts";
import { Outgoing } from "./transport/outgoing.ts";
import { send } from "./transport/send.ts";

/**
 * openapi-fetch's client of the contract: `api.GET(path, { params })` resolves with `{ data, error, response }`, where
 * `error` narrows by its `type`. It has the same key, retries and deadlines as the methods, and rejects where there is no
 * answer. A stream is followed with `stream`.
 */
export type Api = Client<paths>;

/** In an address these stand for other paths, and no escape makes names of them. */
const DOTS = /\/\.\.?([/?]|$)/;

/** The `fetch` that openapi-fetch calls, under the given settings. */
export function transport(settings: Settings): (outgoing: Outgoing) => Promise<Response> {
  return (outgoing) => {
    const { method, url, headers, signal } = outgoing;
    if (DOTS.test(url)) throw new RequestInvalidError('no run and no session is named "." or ".."');
    const starts = method === "POST" && url.endsWith("/v1/runs");
    if (starts && !headers.has("Idempotency-Key")) headers.set("Idempotency-Key", newIdempotencyKey());
    return send(outgoing, signal ? { ...settings, signals: [...settings.signals, signal] } : settings);
  };
}

function toJson(body: unknown): string {
  try {
    return JSON.stringify(body);
  } catch (cause) {
    throw new RequestInvalidError("the body cannot be written as JSON", undefined, { cause });
  }
}

export function createApi(settings: Settings): Api {
  return createClient<paths>({
    baseUrl: settings.baseUrl,
    bodySerializer: toJson,
    fetch: transport(settings) as unknown as typeof fetch,
    Request: Outgoing as unknown as typeof Request,
  });
}
