import type { paths } from "@agent-events/contract";
import { type Api, type ClientState, createApi, transport } from "./api.ts";
import { isAgentClientError } from "./errors/agent-client-error.ts";
import { HttpError } from "./errors/http-error.ts";
import { ProtocolError } from "./errors/protocol-error.ts";
import { missing } from "./operations/missing.ts";
import { operations } from "./operations/operations.ts";
import { type AgentClientOptions, settle } from "./options.ts";
import type { RateLimit } from "./rate-limit.ts";
import { unsent } from "./transport/unsent.ts";

type Post<Path extends keyof paths> = paths[Path]["post"];
/** What an operation takes. */
export type Input<Path extends keyof paths> = Post<Path>["requestBody"]["content"]["application/json"];
/** What an operation answers when it succeeds. */
export type Output<Path extends keyof paths> = {
  [Status in keyof Post<Path>["responses"]]: Status extends 200 | 201
    ? Post<Path>["responses"][Status] extends { content: { "application/json": infer Body } }
      ? Body
      : never
    : never;
}[keyof Post<Path>["responses"]];

/** One operation of the API: resolves with its data, rejects with an {@link AgentClientError} or the signal's reason. */
export type Method<Path extends keyof paths> = (
  input: Input<Path>,
  options?: AgentClientOptions,
) => Promise<Output<Path>>;

export interface AgentClient {
  /**
   * Sends a message to an agent. The answer only acknowledges: the agent's reply comes later, as deliveries to the target.
   * A call that may have run the agent is never repeated.
   */
  readonly execute: Method<"/ai-agents.events.execute-async">;
  /** The webhooks to which DevRev delivers. */
  readonly webhooks: {
    readonly create: Method<"/webhooks.create">;
    readonly get: Method<"/webhooks.get">;
    readonly list: (input?: Input<"/webhooks.list">, options?: AgentClientOptions) => Promise<Output<"/webhooks.list">>;
    readonly update: Method<"/webhooks.update">;
    readonly delete: Method<"/webhooks.delete">;
  };
  /** The limits of the token's user, as the last answer that spoke of them told; undefined before the first. */
  readonly rateLimit: RateLimit | undefined;
  /** The typed openapi-fetch client beneath, which returns errors instead of throwing them. */
  readonly api: Api;
}

/**
 * Creates a client. Nothing is sent, and the token is not looked up, before the first call.
 *
 * @throws {ConfigurationError} when an option has no meaning
 */
export function createAgentClient(options?: AgentClientOptions): AgentClient {
  const base = settle(options);
  const state: ClientState = { rateLimit: undefined };
  const api = createApi(base, state);
  const method =
    <Path extends keyof paths>(path: Path): Method<Path> =>
    async (input, over) => {
      const settings = over ? settle(over, base) : base;
      for (const signal of settings.signals) signal.throwIfAborted();
      const { baseUrl } = settings;
      let isBuilt = false;
      const fetch = transport(settings, state, () => {
        isBuilt = true;
      });
      const init = { body: input, baseUrl, fetch };
      const { data, error, response } = await api.POST(path, init as never).catch((cause: unknown) => {
        throw isBuilt || isAgentClientError(cause) ? cause : unsent("a header or a middleware failed", cause);
      });
      const target = `POST ${baseUrl}${path}`;
      if (!response.ok) throw new HttpError(target, response, error);
      const lacks = missing(data, operations[path]);
      if (lacks) {
        throw new ProtocolError(target, response.status, `a success without \`${lacks}\``, JSON.stringify(data));
      }
      return data as Output<Path>;
    };
  const list = method("/webhooks.list");
  return {
    api,
    execute: method("/ai-agents.events.execute-async"),
    webhooks: {
      create: method("/webhooks.create"),
      get: method("/webhooks.get"),
      list: (input = {}, over) => list(input, over),
      update: method("/webhooks.update"),
      delete: method("/webhooks.delete"),
    },
    get rateLimit() {
      return state.rateLimit;
    },
  };
}
