import { type SignatureForm, signatureForms } from "@agent-events/receiver";
import type { Reader } from "./problem.ts";
import { httpAddress, origins, publicAddress, redisAddress } from "./readers/address.ts";
import { host, oneOf, secret, text } from "./readers/text.ts";
import { whole } from "./readers/whole.ts";

/** The levels of the log. */
export type LogLevel = "trace" | "debug" | "info" | "warn" | "error" | "fatal" | "silent";

const logLevels: readonly LogLevel[] = ["trace", "debug", "info", "warn", "error", "fatal", "silent"];

/** One thing that can be set, and where. */
export interface Setting<Value, Fallback = Value | undefined> {
  /** The variable of the environment. */
  readonly env: string;
  /** The key of the file, with points between levels. Without one it cannot stand in a file: it is a secret, or holds one. */
  readonly file?: string;
  /** The option of a command line. */
  readonly flag?: string;
  readonly read: Reader<Value>;
  /** Undefined where there is none. */
  readonly fallback: Fallback;
}

const set = <Value, Fallback extends Value | undefined>(
  env: string,
  read: Reader<Value>,
  fallback: Fallback,
  rest: { readonly file?: string; readonly flag?: string } = {},
): Setting<Value, Fallback> => ({ env, read, fallback, ...rest });

const quota = whole(1, 1_000_000);

/** A setting that always has a value. */
type Certain<Value> = Setting<Value, Value>;

/** Every setting of the gateway, by its name. */
export interface Settings {
  readonly host: Certain<string>;
  readonly port: Certain<number>;
  readonly token: Setting<string>;
  readonly baseUrl: Certain<string>;
  readonly webhook: Setting<string>;
  readonly webhookSecret: Setting<string>;
  readonly signatureForm: Certain<SignatureForm>;
  readonly register: Setting<string>;
  readonly agent: Setting<string>;
  readonly store: Setting<string>;
  readonly redisUrl: Setting<string>;
  readonly corsOrigins: Certain<readonly string[]>;
  readonly starts: Certain<number>;
  readonly streamsKey: Certain<number>;
  readonly streamsRun: Certain<number>;
  readonly streamsProcess: Certain<number>;
  readonly logLevel: Certain<LogLevel>;
  readonly drain: Certain<number>;
}

/** The environment wins over the file, and a flag over both. */
const settings: Settings = {
  host: set("HOST", host, "127.0.0.1", { file: "host", flag: "--host" }),
  port: set("PORT", whole(0, 65_535), 8080, { file: "port", flag: "--port" }),
  token: set("DEVREV_TOKEN", secret, undefined),
  baseUrl: set("DEVREV_BASE_URL", httpAddress, "https://api.devrev.ai", { file: "devrev.base_url" }),
  webhook: set("DEVREV_WEBHOOK", text, undefined, { file: "devrev.webhook" }),
  webhookSecret: set("DEVREV_WEBHOOK_SECRET", secret, undefined),
  signatureForm: set<SignatureForm, SignatureForm>("DEVREV_SIGNATURE_FORM", oneOf(signatureForms), "text-hex", {
    file: "devrev.signature_form",
  }),
  register: set("AGENT_EVENTS_REGISTER", publicAddress, undefined, { file: "register", flag: "--register" }),
  agent: set("AGENT_EVENTS_AGENT", text, undefined, { file: "agent", flag: "--agent" }),
  store: set("AGENT_EVENTS_STORE", text, undefined, { file: "store", flag: "--store" }),
  redisUrl: set("REDIS_URL", redisAddress, undefined),
  corsOrigins: set<readonly string[], readonly string[]>("AGENT_EVENTS_CORS_ORIGINS", origins, [], {
    file: "cors_origins",
  }),
  starts: set("AGENT_EVENTS_QUOTA_STARTS", quota, 60, { file: "quotas.starts" }),
  streamsKey: set("AGENT_EVENTS_QUOTA_STREAMS_KEY", quota, 20, { file: "quotas.streams_key" }),
  streamsRun: set("AGENT_EVENTS_QUOTA_STREAMS_RUN", quota, 5, { file: "quotas.streams_run" }),
  streamsProcess: set("AGENT_EVENTS_QUOTA_STREAMS_PROCESS", quota, 5_000, { file: "quotas.streams_process" }),
  logLevel: set<LogLevel, LogLevel>("AGENT_EVENTS_LOG_LEVEL", oneOf(logLevels), "info", {
    file: "log_level",
    flag: "--log-level",
  }),
  drain: set("AGENT_EVENTS_DRAIN", whole(0, 60), 0, { file: "drain", flag: "--drain" }),
};

/** Names of the environment that mean something, though not to the settings above. */
export const otherNames: readonly string[] = ["AGENT_EVENTS_CONFIG", "AGENT_EVENTS_GATEWAY", "AGENT_EVENTS_KEY"];

export const DEFAULT_STORE = "agent-events.db";

/** Every setting with its name. */
export const allSettings: readonly (readonly [name: string, setting: Setting<unknown>])[] = Object.entries({
  ...settings,
});
