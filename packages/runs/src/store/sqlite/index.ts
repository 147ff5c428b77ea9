export { SqliteMissingError } from "../../errors/sqlite-missing-error.ts";
export { StoreDamagedError } from "../../errors/store-damaged-error.ts";
export { StoreVersionError } from "../../errors/store-version-error.ts";
export { type SqliteOptions, sqlite } from "./sqlite.ts";
