import { ConfigurationError } from "./errors/configuration-error.ts";
import type { ConnectionError } from "./errors/connection-error.ts";
import type { HttpError } from "./errors/http-error.ts";

/** Which attempt a hook speaks of. It holds no headers, so a hook that logs it cannot log the token. */
export interface Attempt {
  readonly method: string;
  readonly url: string;
  /** 1 for the first. */
  readonly attempt: number;
}

/** What asks a token function for a token. */
export interface TokenRequest {
  /** True when the server has just refused the token that the function gave before as `token_expired`. */
  readonly expired: boolean;
}

/** Options of the client, and of each call, where they win over the client's. */
export interface AgentClientOptions {
  /**
   * A DevRev token (personal, application or session), or a function that is asked for one before each call, and once more
   * when the server says that it has expired. When it fails, or is slower than the limits allow, the call rejects with a
   * {@link ConfigurationError}: nothing ran.
   *
   * @default the environment variable DEVREV_TOKEN
   */
  readonly token?: string | ((request: TokenRequest) => string | Promise<string>) | undefined;
  /**
   * Where the API is. A path, such as DevRev's `/internal`, is kept.
   *
   * @default "https://api.devrev.ai"
   */
  readonly baseUrl?: string | undefined;
  /**
   * Used instead of the runtime's own, which is looked up at each call.
   *
   * @default globalThis.fetch
   */
  readonly fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /**
   * Milliseconds for one attempt, its body included. An attempt that meets it is not repeated.
   *
   * @default 10_000, since the call only acknowledges
   */
  readonly timeout?: number | undefined;
  /**
   * Milliseconds for the whole call, waits between attempts included. A wait that would pass it is not begun.
   *
   * @default 60_000, room for three attempts and their backoff
   */
  readonly deadline?: number | undefined;
  /** Ends the call; it then rejects with the signal's reason. With one that has fired already, nothing is done at all. */
  readonly signal?: AbortSignal | undefined;
  /**
   * How often a call is sent again after an answer that says it did not run (429, 503), or when it provably never left.
   *
   * @default 2
   */
  readonly maxRetries?: number | undefined;
  /** Sent with each request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /**
   * Whether requests are checked against the contract before they leave.
   *
   * @default true
   */
  readonly validate?: boolean | undefined;
  /** Called before each attempt. What it throws ends the call, as the cause of a {@link ConfigurationError}: nothing ran. */
  readonly onRequest?: ((attempt: Attempt) => void) | undefined;
  /** Called with each answer, of whatever status. `duration` is in milliseconds. What it throws ends the call, as it is. */
  readonly onResponse?:
    | ((attempt: Attempt & { readonly status: number; readonly duration: number }) => void)
    | undefined;
  /** Called before the wait that precedes a retry. `delay` is in milliseconds. What it throws is treated as `onRequest`'s. */
  readonly onRetry?:
    | ((attempt: Attempt & { readonly delay: number; readonly reason: HttpError | ConnectionError }) => void)
    | undefined;
}

/** Options with every default filled in. */
export interface Settings extends AgentClientOptions {
  readonly baseUrl: string;
  readonly timeout: number;
  readonly deadline: number;
  readonly maxRetries: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly validate: boolean;
  /** The client's signal and the call's: the first to fire ends the call. */
  readonly signals: readonly AbortSignal[];
}

const defaults: Settings = {
  baseUrl: "https://api.devrev.ai",
  timeout: 10_000,
  deadline: 60_000,
  maxRetries: 2,
  headers: {},
  validate: true,
  signals: [],
};

/**
 * The options of a call over those of its client. Headers and signals are joined.
 *
 * @throws {ConfigurationError} when `baseUrl` is no http(s) address, or a number is none or below 0
 */
export function settle(over: AgentClientOptions = {}, base: Settings = defaults): Settings {
  const given = Object.fromEntries(Object.entries(over).filter(([, value]) => value !== undefined));
  const merged: Settings = { ...base, ...given, headers: { ...base.headers, ...over.headers } };
  const settings: Settings = {
    ...merged,
    baseUrl: merged.baseUrl.replace(/\/+$/, ""),
    signals: over.signal ? [...base.signals, over.signal] : base.signals,
  };
  for (const name of ["timeout", "deadline", "maxRetries"] as const) {
    if (!(settings[name] >= 0)) throw new ConfigurationError(`${name} must be a number from 0, got ${settings[name]}`);
  }
  if (!/^https?:/.test(settings.baseUrl) || !URL.canParse(settings.baseUrl)) {
    throw new ConfigurationError(`baseUrl must be an address such as ${defaults.baseUrl}, got "${settings.baseUrl}"`);
  }
  return settings;
}
