import type { AgentClient } from "@agent-events/client";
import { ConfigurationError } from "./errors/configuration-error.ts";
import { memory } from "./store/memory.ts";
import type { Store } from "./store/store.ts";

/** Options of {@link createRuns}. */
export interface RunsOptions {
  /** Makes the call. */
  readonly client: AgentClient;
  /**
   * Where runs live.
   *
   * @default memory(), which forgets with the process
   */
  readonly store?: Store | undefined;
  /** Id of the webhook that DevRev delivers to. Either this or `eventSource`. */
  readonly webhook?: string | undefined;
  /** Id of the event source that DevRev notifies. Either this or `webhook`. */
  readonly eventSource?: string | undefined;
  /**
   * Milliseconds until a run expires.
   *
   * @default 600_000, as the OpenAI and Anthropic clients have it
   */
  readonly deadline?: number | undefined;
  /**
   * Milliseconds of silence until a run expires.
   *
   * @default 120_000
   */
  readonly idle?: number | undefined;
  /**
   * Told of what goes wrong where nobody waits for it: an expiry that the store would not take, say. It is tried again.
   *
   * @default prints one line with console.warn
   */
  readonly onError?: ((error: unknown) => void) | undefined;
  /**
   * Milliseconds since 1970.
   *
   * @default Date.now
   */
  readonly now?: (() => number) | undefined;
}

/** The part of a request that says where the answer goes. */
type Target =
  | { readonly webhook_target: { readonly webhook: string } }
  | { readonly event_source_target: { readonly event_source: string } };

/** Options with every default filled in. */
export interface Settings {
  readonly client: AgentClient;
  readonly store: Store;
  readonly target: Target;
  readonly deadline: number;
  readonly idle: number;
  readonly onError: (error: unknown) => void;
  readonly now: () => number;
}

/** @throws {ConfigurationError} when there is no target or there are two, or a time is no finite number above 0 */
export function settle(options: RunsOptions): Settings {
  const { webhook, eventSource, deadline = 600_000, idle = 120_000, onError = print, now = Date.now } = options;
  if ((webhook === undefined) === (eventSource === undefined)) {
    throw new ConfigurationError("give either `webhook` or `eventSource`: where DevRev sends what the agent says");
  }
  positive("deadline", deadline);
  positive("idle", idle);
  const target: Target =
    webhook === undefined
      ? { event_source_target: { event_source: eventSource as string } }
      : { webhook_target: { webhook } };
  return {
    client: options.client,
    store: options.store ?? memory(),
    target,
    deadline,
    idle,
    onError: guarded(onError),
    now,
  };
}

/** An observer that fails, or rejects, changes nothing. */
function guarded(onError: (error: unknown) => void): (error: unknown) => void {
  return (error) => {
    (async () => onError(error))().catch(print);
  };
}

/** @throws {ConfigurationError} */
export function positive(name: string, value: number): void {
  if (value > 0 && Number.isFinite(value)) return;
  throw new ConfigurationError(`${name} must be a finite number of milliseconds above 0, got ${value}`);
}

function print(error: unknown): void {
  console.warn(String(error));
}
