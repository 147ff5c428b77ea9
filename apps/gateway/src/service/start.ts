import type { ApiLog } from "../api/services.ts";
import type { Config } from "../config/config.ts";
import { createLog } from "../telemetry/log.ts";
import { assemble } from "./assemble.ts";
import { createEnding } from "./ending.ts";
import { listen } from "./server.ts";
import { openStores } from "./stores.ts";

export interface StartGatewayOptions {
  /** @default JSON lines on standard output, of the level that the configuration says */
  readonly log?: ApiLog | undefined;
  /** Milliseconds since 1970. @default Date.now */
  readonly now?: (() => number) | undefined;
  /** Gives up a start that waits for DevRev; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

export interface CloseOptions {
  /** Milliseconds for answers that are under way; 0 cuts them, at any time. @default 8_000 */
  readonly grace?: number | undefined;
}

/** A gateway that runs. */
export interface Gateway {
  /** Where it listens, without a slash at the end. */
  readonly url: string;
  /**
   * Ends it: `readyz` says 503 for as long as `drain` says, then nothing new is taken, streams are told to come back, answers
   * under way are finished, stores are closed. Called again it only hurries, where `grace` is 0.
   */
  close(options?: CloseOptions): Promise<void>;
  /** Resolves when it has ended. */
  readonly closed: Promise<void>;
}

/**
 * Starts a gateway: opens its stores, listens, and makes sure that DevRev knows the webhook, which it makes where it is told
 * to. Resolves when all of that is so, and leaves nothing behind when it is not.
 *
 * @throws {StoreUnusableError} when runs or ledger cannot be opened
 * @throws {PortUnavailableError} when it cannot listen
 * @throws {DevRevRefusedError} when the token or the webhook is wrong
 * @throws {WebhookSecretWrongError} when the given secret is not that of the given webhook
 * @throws {DevRevUnreachableError} when the webhook cannot be made
 * @throws {WebhookUnverifiedError} when DevRev does not reach the gateway
 */
export async function startGateway(config: Config, options: StartGatewayOptions = {}): Promise<Gateway> {
  const { now = Date.now, signal } = options;
  const log = options.log ?? createLog({ level: config.logLevel, secrets: secretsIn(config) });
  const stores = await openStores(config);
  const parts = assemble(config, stores, log, now);
  const { host, port, quotas, drain } = config;
  const { fetch, serveDirectly } = parts;
  const listening = await listen({ host, port, streams: quotas.streamsProcess, fetch, serveDirectly }).catch(undo);
  const ending = createEnding({ parts, listening, stores, drain: drain * 1_000, log });
  await parts.connect(signal).catch(async (error) => {
    await ending.close({ grace: 0 });
    throw error;
  });
  log.info({ url: listening.url }, "the gateway is ready");
  return { url: listening.url, ...ending };

  async function undo(error: unknown): Promise<never> {
    await parts.close();
    await Promise.all([stores.store.close(), stores.ledger.close()]);
    throw error;
  }
}

/** What the log must never show. */
function secretsIn({ devrev, webhook, store }: Config): readonly string[] {
  return [
    devrev.token,
    ...(webhook.kind === "given" ? [webhook.secret] : []),
    ...(store.kind === "redis" ? [decodeURIComponent(new URL(store.url).password)] : []),
  ];
}
