export {
  type Access,
  createKey,
  type IssuedKey,
  KeyEndedError,
  KeyInvalidError,
  KeyUnknownError,
  listKeys,
  type NewKey,
  revokeKey,
  rotateKey,
} from "./access/index.ts";
export type { Quotas } from "./api/config.ts";
export type { ApiLog, ApiMetrics, Check, RequestLine, Services, StreamEnd } from "./api/services.ts";
export type { Config, Store, Webhook } from "./config/config.ts";
export { ConfigError, type ConfigIssue } from "./config/config-error.ts";
export { type Described, describeConfig } from "./config/describe.ts";
export { type LoadOptions, loadConfig, loadStore } from "./config/load.ts";
export type { LogLevel } from "./config/settings.ts";
export type { Environment, Flags } from "./config/values.ts";
export {
  type Key,
  type Ledger,
  LedgerDamagedError,
  LedgerError,
  LedgerUnavailableError,
  LedgerVersionError,
  type Scope,
} from "./ledger/index.ts";
export { checkGateway, type GatewayCheck } from "./service/check.ts";
export { DevRevRefusedError } from "./service/errors/devrev-refused-error.ts";
export { DevRevUnreachableError } from "./service/errors/devrev-unreachable-error.ts";
export { PortUnavailableError } from "./service/errors/port-unavailable-error.ts";
export { StartError } from "./service/errors/start-error.ts";
export { StoreUnusableError } from "./service/errors/store-unusable-error.ts";
export { WebhookSecretWrongError } from "./service/errors/webhook-secret-wrong-error.ts";
export { rotateWebhook } from "./service/rotate-webhook.ts";
export { type RunGatewayOptions, runGateway } from "./service/run.ts";
export { type CloseOptions, type Gateway, type StartGatewayOptions, startGateway } from "./service/start.ts";
export { openLedger } from "./service/stores.ts";
export { createLog, type GatewayLog, type LogOptions } from "./telemetry/log.ts";
export { RotationFailedError } from "./webhook/errors/rotation-failed-error.ts";
export { RotationTooSoonError } from "./webhook/errors/rotation-too-soon-error.ts";
export { WebhookError } from "./webhook/errors/webhook-error.ts";
export { WebhookMissingError } from "./webhook/errors/webhook-missing-error.ts";
export { WebhookUnverifiedError } from "./webhook/errors/webhook-unverified-error.ts";
export type { Rotation } from "./webhook/rotate.ts";
