import type { Config } from "../config/config.ts";
import { type Gateway, type StartGatewayOptions, startGateway } from "./start.ts";

export interface RunGatewayOptions extends StartGatewayOptions {
  /** Called once it is ready. */
  readonly onReady?: ((gateway: Gateway) => void) | undefined;
}

const SIGNALS = ["SIGTERM", "SIGINT"] as const;

/**
 * Runs a gateway until the process is told to end: SIGTERM or SIGINT closes it in order, a second one at once. One that comes
 * while it starts ends the start.
 *
 * @throws what {@link startGateway} throws
 */
export async function runGateway(config: Config, options: RunGatewayOptions = {}): Promise<void> {
  const giveUp = new AbortController();
  let gateway: Gateway | undefined;
  let isEnding = false;
  const onSignal = () => {
    giveUp.abort();
    void gateway?.close(isEnding ? { grace: 0 } : {});
    isEnding = true;
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  try {
    const signals = [giveUp.signal, options.signal].filter((signal) => signal !== undefined);
    gateway = await startGateway(config, { ...options, signal: AbortSignal.any(signals) });
    if (isEnding) void gateway.close();
    else options.onReady?.(gateway);
    await gateway.closed;
  } catch (error) {
    if (!giveUp.signal.aborted) throw error;
  } finally {
    for (const signal of SIGNALS) process.off(signal, onSignal);
  }
}
