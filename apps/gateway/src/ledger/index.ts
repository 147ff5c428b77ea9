export { LedgerDamagedError } from "./errors/ledger-damaged-error.ts";
export { LedgerError } from "./errors/ledger-error.ts";
export { LedgerUnavailableError } from "./errors/ledger-unavailable-error.ts";
export { LedgerVersionError } from "./errors/ledger-version-error.ts";
export type * from "./ledger.ts";
export type { LedgerOptions } from "./options.ts";
export { redisLedger } from "./redis.ts";
export { sqliteLedger } from "./sqlite.ts";
