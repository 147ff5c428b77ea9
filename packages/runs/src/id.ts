import { v7 } from "uuid";

/** `run_` and a UUID of version 7: unique without a store, and later ids sort behind earlier ones. */
export function newRunId(): string {
  return `run_${v7()}`;
}
