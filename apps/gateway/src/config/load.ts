import type { Config, Store } from "./config.ts";
import { ConfigError, type ConfigIssue } from "./config-error.ts";
import { readConfigFile } from "./file.ts";
import { chooseStore } from "./store.ts";
import { unknownNames } from "./unknown-names.ts";
import { type Environment, type Flags, readValues, type Values } from "./values.ts";
import { chooseWebhook } from "./webhook.ts";

export interface LoadOptions {
  readonly env: Environment;
  /** Path of a YAML or JSON file. @default `flags.config`, else the variable AGENT_EVENTS_CONFIG, else none */
  readonly file?: string | undefined;
  readonly flags?: Flags | undefined;
}

/**
 * Reads a gateway's configuration: flags win over the environment, the environment over the file. An empty variable counts as
 * not set.
 *
 * @throws {ConfigError} with every mistake at once
 */
export function loadConfig(options: LoadOptions): Config {
  const issues: ConfigIssue[] = [];
  const { values, isWhole } = readSources(options, issues);
  if (!values.token.isSet) issues.push({ at: values.token.at, message: NO_TOKEN });
  // What a file that cannot be read may set is not missing.
  const webhook = isWhole ? chooseWebhook(values, issues) : undefined;
  const store = chooseStore(values, issues);
  const token = values.token.value;
  if (issues.length > 0 || token === undefined || !webhook || !store) throw new ConfigError(issues);
  const { starts, streamsKey, streamsRun, streamsProcess } = values;
  return {
    host: values.host.value,
    port: values.port.value,
    devrev: { token, baseUrl: values.baseUrl.value, signatureForm: values.signatureForm.value },
    webhook,
    agent: values.agent.value,
    store,
    corsOrigins: values.corsOrigins.value,
    quotas: {
      starts: starts.value,
      streamsKey: streamsKey.value,
      streamsRun: streamsRun.value,
      streamsProcess: streamsProcess.value,
    },
    logLevel: values.logLevel.value,
    drain: values.drain.value,
  };
}

/**
 * Reads where a gateway keeps its runs and keys, for whoever needs no more: DevRev's token and webhook need not be set.
 *
 * @throws {ConfigError} with every mistake at once
 */
export function loadStore(options: LoadOptions): Store {
  const issues: ConfigIssue[] = [];
  const store = chooseStore(readSources(options, issues).values, issues);
  if (issues.length > 0 || !store) throw new ConfigError(issues);
  return store;
}

/** All that is set; not the whole of it where the file cannot be read. */
function readSources(
  { env, file, flags = {} }: LoadOptions,
  issues: ConfigIssue[],
): { readonly values: Values; readonly isWhole: boolean } {
  issues.push(...unknownNames(env));
  const path = file ?? flags.config ?? (env["AGENT_EVENTS_CONFIG"] || undefined);
  const inFile = path === undefined ? undefined : readConfigFile(path, issues);
  return { values: readValues({ env, flags, inFile }, issues), isWhole: path === undefined || inFile !== undefined };
}

const NO_TOKEN = "is not set, so DevRev cannot be called; set it to a DevRev token (for a sandbox, any text will do)";
