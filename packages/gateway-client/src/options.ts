import { environment } from "./environment.ts";
import { ConfigurationError } from "./errors/configuration-error.ts";

/** What asks a key function for a key. */
export interface KeyRequest {
  /** True when the gateway has just refused the key that the function gave before, as expired or unknown. */
  readonly refused: boolean;
}

/** Options of the client, and of each call, where they win over the client's. */
export interface GatewayClientOptions {
  /**
   * Where the gateway is. A path is kept.
   *
   * @default the environment variable AGENT_EVENTS_GATEWAY, where there is an environment
   */
  readonly baseUrl?: string | undefined;
  /**
   * A key, or a read token of one run. A function is asked for one before each request, and once more when the gateway
   * has refused it. It is only ever sent in a header.
   *
   * @default the environment variable AGENT_EVENTS_KEY, where there is an environment
   */
  readonly key?: string | ((request: KeyRequest) => string | Promise<string>) | undefined;
  /**
   * Used instead of the runtime's own, which is looked up at each request.
   *
   * @default globalThis.fetch
   */
  readonly fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /** Sent with each request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Ends the call; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Milliseconds for one attempt, its body included; of a stream, until its answer begins. `wait` is added to it.
   *
   * @default 10_000
   */
  readonly timeout?: number | undefined;
  /**
   * Milliseconds for the whole call, waits between attempts included. `wait` is added to it. A wait that would pass it is
   * not begun. Streams have `patience` instead.
   *
   * @default 60_000, room for three attempts and their backoff
   */
  readonly deadline?: number | undefined;
  /**
   * How often a call is sent again after a broken connection, 429 and 503. With 0 it is sent once, whatever comes.
   *
   * @default 2
   */
  readonly maxRetries?: number | undefined;
  /**
   * Milliseconds without a single byte after which a stream counts as broken.
   *
   * @default 45_000, three of the gateway's heartbeats
   */
  readonly idle?: number | undefined;
  /**
   * Milliseconds for which a stream tries to get back, counted from the first failure since the last event or heartbeat.
   *
   * @default 300_000
   */
  readonly patience?: number | undefined;
}

/** Options with every default filled in. */
export interface Settings extends GatewayClientOptions {
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeout: number;
  readonly deadline: number;
  readonly maxRetries: number;
  readonly idle: number;
  readonly patience: number;
  /** The client's signal and the call's: the first to fire ends the call. */
  readonly signals: readonly AbortSignal[];
}

const numbers = { timeout: 10_000, deadline: 60_000, maxRetries: 2, idle: 45_000, patience: 300_000 };

const defaults: Settings = { ...numbers, baseUrl: "", headers: {}, signals: [] };

/**
 * The options of a call over those of its client. Headers and signals are joined.
 *
 * @throws {ConfigurationError} when `baseUrl` is no plain http(s) address, or a number is none or below 0
 */
export function settle(over: GatewayClientOptions = {}, base: Settings = defaults): Settings {
  const given = Object.fromEntries(Object.entries(over).filter(([, value]) => value !== undefined));
  const merged: Settings = { ...base, ...given, headers: { ...base.headers, ...over.headers } };
  for (const name of Object.keys(numbers) as (keyof typeof numbers)[]) {
    if (!(merged[name] >= 0)) throw new ConfigurationError(`${name} must be a number from 0, got ${merged[name]}`);
  }
  const { signal } = over;
  return {
    ...merged,
    baseUrl: plain(merged.baseUrl || environment("AGENT_EVENTS_GATEWAY")),
    signals: signal ? [...base.signals, signal] : base.signals,
  };
}

/** The address, when it is one that holds no secret. What is wrong with it is told without it, for it may hold one. */
function plain(address = ""): string {
  if (/^https?:\/\/[^/?#@]+(\/[^?#]*)?$/.test(address) && URL.canParse(address)) return address.replace(/\/+$/, "");
  throw new ConfigurationError(
    "baseUrl must be an http(s) address without user, query or fragment",
    "set AGENT_EVENTS_GATEWAY or `baseUrl`, such as http://127.0.0.1:8080",
  );
}
