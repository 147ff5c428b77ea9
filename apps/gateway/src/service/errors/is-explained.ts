import { KeyEndedError, KeyInvalidError, KeyUnknownError } from "../../access/index.ts";
import { ConfigError } from "../../config/config-error.ts";
import { LedgerError } from "../../ledger/index.ts";
import { WebhookError } from "../../webhook/errors/webhook-error.ts";
import { StartError } from "./start-error.ts";

const kinds = [ConfigError, StartError, WebhookError, LedgerError, KeyEndedError, KeyInvalidError, KeyUnknownError];

/** Whether an error's message is a sentence for people that says what to do next. */
export function isExplained(error: unknown): error is Error {
  return kinds.some((kind) => error instanceof kind);
}
