import type { GatewayClient, GatewayClientOptions } from "@agent-events/gateway-client";
import { DocumentError } from "../errors/document-error.ts";

/** What a call says, by the names that the contract gives it. */
export interface Said {
  readonly parameters: Readonly<Record<string, string>>;
  readonly body: unknown;
}

type Call = (client: GatewayClient, said: Said, options: GatewayClientOptions) => Promise<unknown>;

const CALLS: Readonly<Record<string, Call>> = {
  "start-run": (client, { body, parameters }, options) => {
    const { "Idempotency-Key": idempotencyKey, Prefer } = parameters;
    const wait = Prefer === undefined ? undefined : Number(Prefer.replace("wait=", ""));
    return client.start(body as never, { ...options, idempotencyKey, wait });
  },
  "list-runs": (client, { parameters }, options) => client.list(queryOf(parameters), options),
  "list-session-runs": (client, { parameters: { session = "", ...others } }, options) =>
    client.listSession(session, queryOf(others), options),
  "get-run": (client, { parameters }, options) => client.get(String(parameters["run"]), options),
  "follow-run": (client, { parameters: { run = "", ...others } }, options) =>
    client.events(run, queryOf(others), options),
  "stop-run": (client, { parameters }, options) => client.stop(String(parameters["run"]), options),
  "create-read-token": (client, { parameters }, options) => client.createReadToken(String(parameters["run"]), options),
  "get-health": (client, _, options) => client.health(options),
  "get-readiness": (client, _, options) => client.ready(options),
};

/** What the client has no method for, and why; `client.api` has all but the last. */
export const noMethod: Readonly<Record<string, string>> = {
  "get-docs": "It is a page for people.",
  "get-document": "The package has the document itself, as `./openapi.json`.",
  "get-metrics": "It is for Prometheus.",
  "take-delivery": "It is for DevRev.",
};

/** Parameters with a method of their own, or none, and why. */
export const notByMethod: Readonly<Record<string, string>> = {
  "Last-Event-ID": "A stream sends it by itself; the tests of streams do.",
  "X-Request-Id": "It is an option of every call: `headers`.",
};

const queryOf = ({ after, limit, ...others }: Readonly<Record<string, string>>): never =>
  ({
    ...others,
    ...(after !== undefined && { after: Number(after) }),
    ...(limit !== undefined && { limit: Number(limit) }),
  }) as never;

/**
 * Calls an endpoint by the client's method for it.
 *
 * @throws {DocumentError} when the document has an endpoint that the client has no method for
 */
export function callEndpoint(
  client: GatewayClient,
  id: string,
  said: Said,
  options: GatewayClientOptions,
): Promise<unknown> {
  const call = CALLS[id];
  if (!call) throw new DocumentError(`no method of the client is known for the endpoint ${id}`);
  return call(client, said, options);
}
