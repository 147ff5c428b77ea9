import { ConfigurationError } from "./errors/configuration-error.ts";
import { type RunEvent, toEvent } from "./event.ts";
import type { Store } from "./store/store.ts";

/** Which part of a log to read. */
export interface ReadOptions {
  /** Events behind this `seq` only. @default 0 */
  readonly after?: number | undefined;
  /** How many events at most. @default 100 */
  readonly limit?: number | undefined;
}

/** What of the log is there, without waiting. */
export async function readPage(
  store: Store,
  run: string,
  { after = 0, limit = 100 }: ReadOptions,
): Promise<readonly RunEvent[]> {
  assertWhole("after", after, 0);
  assertWhole("limit", limit, 1);
  return (await store.read(run, after, limit)).map(toEvent);
}

/** @throws {ConfigurationError} */
export function assertWhole(name: string, value: number, least: number): void {
  if (Number.isSafeInteger(value) && value >= least) return;
  throw new ConfigurationError(`${name} must be a whole number from ${least}, got ${value}`);
}
