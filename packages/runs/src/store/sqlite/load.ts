import { createRequire } from "node:module";
import { SqliteMissingError } from "../../errors/sqlite-missing-error.ts";

/**
 * Loads `node:sqlite` at the first use, so that runtimes without it can import this module. Node 22 and 23 warn that it is
 * experimental; that is this package's concern and not its users', so it is not shown.
 *
 * @throws {SqliteMissingError} when the runtime has none
 */
export function loadSqlite(): typeof import("node:sqlite") {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return createRequire(import.meta.url)("node:sqlite");
  } catch (cause) {
    throw new SqliteMissingError(cause);
  } finally {
    process.emitWarning = emitWarning;
  }
}
