import { type Config, loadConfig, loadStore } from "@agent-events/gateway";
import type { Io } from "../io.ts";
import type { GatewayFlags, PlaceFlags } from "./options.ts";

/** The configuration that the options, the environment and the file make. */
export function configure(flags: GatewayFlags, env: Io["env"]): Config {
  const { config, store, host, register, agent } = flags;
  const port = flags.port === undefined ? undefined : `${flags.port}`;
  return loadConfig({ env, flags: { config, store, host, port, register, agent } });
}

/**
 * Where a gateway keeps its keys. How it reaches DevRev need not be set for that.
 *
 * @throws {ConfigError}
 */
export function configureStore({ config, store }: PlaceFlags, env: Io["env"]): Pick<Config, "store"> {
  return { store: loadStore({ env, flags: { config, store } }) };
}
