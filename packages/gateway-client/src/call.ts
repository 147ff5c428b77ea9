import { type Api, transport } from "./api.ts";
import { GatewayProtocolError } from "./errors/gateway-protocol-error.ts";
import type { paths } from "./generated/types.ts";
import type { Settings } from "./options.ts";
import { failureOf } from "./transport/failure.ts";

/** What a call puts into its request. */
export interface Parts {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

/**
 * Makes a call of the raw client that resolves with the answer's data, and rejects with what the gateway says is wrong.
 *
 * @param promised the field that a success has
 */
export async function call<T extends object>(
  api: Api,
  settings: Settings,
  method: "GET" | "POST",
  path: keyof paths,
  promised: string & keyof T,
  { path: names, query, headers, body }: Parts = {},
): Promise<T> {
  const { baseUrl } = settings;
  const params = { path: names, query };
  const init = { params, headers, body, baseUrl, fetch: transport(settings), parseAs: "text" };
  const { response } = await api.request(method as never, path as "/healthz", init as never);
  const text = await response.text();
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {}
  const { ok, status, url } = response;
  const isPromised = Object(data) === data && promised in (data as T);
  // What is not ready says so with a status of 503, and is an answer all the same.
  if (isPromised && (ok || promised === "ready")) return data as T;
  const target = `${method} ${url || baseUrl + path}`;
  throw ok
    ? new GatewayProtocolError(target, status, `a success without \`${promised}\` in JSON`, text)
    : failureOf(target, response, text);
}
