import type { SignatureForm } from "@agent-events/receiver";
import type { Quotas } from "../api/config.ts";
import type { LogLevel } from "./settings.ts";

/** How DevRev reaches the gateway. */
export type Webhook =
  /** By a webhook that exists. */
  | { readonly kind: "given"; readonly id: string; readonly secret: string }
  /** By one that the gateway makes, and rotates, itself. `publicUrl` has no slash at its end. */
  | { readonly kind: "registered"; readonly publicUrl: string };

/** Where runs, keys and the rest of the ledger live. */
export type Store =
  /** In two files of one folder: absolute paths. */
  | { readonly kind: "sqlite"; readonly runs: string; readonly ledger: string }
  | { readonly kind: "redis"; readonly url: string };

/** A gateway's whole configuration, every default filled in. Made by `loadConfig`. */
export interface Config {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly devrev: {
    readonly token: string;
    readonly baseUrl: string;
    readonly signatureForm: SignatureForm;
  };
  readonly webhook: Webhook;
  /** The agent of a run that names none. */
  readonly agent: string | undefined;
  readonly store: Store;
  readonly corsOrigins: readonly string[];
  readonly quotas: Quotas;
  readonly logLevel: LogLevel;
  /** Seconds between `readyz` saying 503 and the end of listening, for proxies that have to notice. */
  readonly drain: number;
}
