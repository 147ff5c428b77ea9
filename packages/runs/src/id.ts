import { v7 } from "uuid";
import { ConfigurationError } from "./errors/configuration-error.ts";

const RUN_ID = /^run_[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** `run_` and a UUID of version 7: unique without a store, and later ids sort behind earlier ones. */
export function newRunId(): string {
  return `run_${v7()}`;
}

/** Whether {@link newRunId} could have made it. */
export function isRunId(id: string): boolean {
  return RUN_ID.test(id);
}

/**
 * The order of ids is the order of runs in every list, so an id that somebody made up would stand anywhere.
 *
 * @throws {ConfigurationError} when the id is not one that {@link newRunId} could have made
 */
export function assertRunId(id: string): void {
  if (isRunId(id)) return;
  const wanted = "`run_` and a UUID of version 7 in lower case";
  throw new ConfigurationError(`id must be ${wanted}, got ${JSON.stringify(id)}; make one with newRunId()`);
}
