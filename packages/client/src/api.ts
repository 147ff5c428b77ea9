import type { paths } from "@agent-events/contract";
import createClient, { type Client } from "openapi-fetch";
import { RequestInvalidError } from "./errors/request-invalid-error.ts";
import { prepare } from "./operations/prepare.ts";
import type { Settings } from "./options.ts";
import { type RateLimit, readRateLimit } from "./rate-limit.ts";
import { Outgoing, toOutgoing } from "./transport/outgoing.ts";
import { send } from "./transport/send.ts";

/**
 * openapi-fetch's client of the contract: `api.POST(path, { body })` resolves with `{ data, error, response }`, where
 * `error` narrows by its `type`. It has the same checks, retries and deadlines as the methods, and rejects where there is
 * no answer.
 */
export type Api = Client<paths>;

/** What a client remembers from one call to the next. */
export interface ClientState {
  rateLimit: RateLimit | undefined;
}

/**
 * The `fetch` that openapi-fetch calls, under the given settings.
 *
 * @param onBuilt called once there is a request to send: what has failed before that, cannot have sent any
 */
export function transport(
  settings: Settings,
  state: ClientState,
  onBuilt?: () => void,
): (request: Request | Outgoing) => Promise<Response> {
  return async (request) => {
    const outgoing = request instanceof Request ? await toOutgoing(request) : request;
    prepare(outgoing, settings);
    onBuilt?.();
    const { signal } = outgoing;
    const response = await send(outgoing, signal ? { ...settings, signals: [...settings.signals, signal] } : settings);
    state.rateLimit = readRateLimit(response.headers) ?? state.rateLimit;
    return response;
  };
}

function toJson(body: unknown): string {
  try {
    return JSON.stringify(body);
  } catch (cause) {
    throw new RequestInvalidError("the request", [], { cause });
  }
}

export function createApi(settings: Settings, state: ClientState): Api {
  return createClient<paths>({
    baseUrl: settings.baseUrl,
    bodySerializer: toJson,
    fetch: transport(settings, state),
    Request: Outgoing as unknown as typeof Request,
  });
}
