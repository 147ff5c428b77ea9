import type { Config } from "./config.ts";

/** One line of what a gateway is set to. */
export interface Described {
  readonly name: string;
  readonly value: string;
}

/** A configuration for people to look at: secrets are `set` or `not set`, never shown. */
export function describeConfig(config: Config): readonly Described[] {
  const { devrev, webhook, store, quotas } = config;
  const isGiven = webhook.kind === "given";
  const rows: readonly (readonly [name: string, value: string | number])[] = [
    ["listens on", `${config.host}:${config.port}`],
    ["DevRev", devrev.baseUrl],
    ["DevRev token", "set"],
    ["webhook", isGiven ? webhook.id : `made by the gateway, at ${webhook.publicUrl}`],
    ["webhook secret", isGiven ? "set" : "not set: the gateway makes its own"],
    ["signature form", devrev.signatureForm],
    ["default agent", config.agent ?? "none: every run names its agent"],
    ["store", store.kind === "sqlite" ? store.runs : withoutPassword(store.url)],
    ["ledger", store.kind === "sqlite" ? store.ledger : withoutPassword(store.url)],
    ["CORS origins", config.corsOrigins.join(", ") || "none"],
    ["POST requests a minute, of a key", quotas.starts],
    ["streams of a key", quotas.streamsKey],
    ["streams of a run", quotas.streamsRun],
    ["streams of a process", quotas.streamsProcess],
    ["log level", config.logLevel],
    ["drain", `${config.drain} s`],
  ];
  return rows.map(([name, value]) => ({ name, value: String(value) }));
}

function withoutPassword(address: string): string {
  const url = new URL(address);
  if (url.password) url.password = "***";
  return url.href;
}
