import type { Core } from "../core.ts";
import type { RecordedCall } from "../journal/records.ts";

/** Begins the record of a call; returns its id. */
export function begin(
  core: Core,
  known: Pick<RecordedCall, "kind" | "method" | "path" | "headers" | "body"> & { readonly operation?: string },
): string {
  const id = `call_${core.number("call")}`;
  core.calls.put({
    id,
    at: core.clock.now(),
    operation: undefined,
    answer: undefined,
    duration: undefined,
    session: undefined,
    deliveries: [],
    note: undefined,
    ...known,
  });
  return id;
}
