import { setTimeout as sleep } from "node:timers/promises";
import type { Run } from "@agent-events/runs";
import type { KeyedCall } from "../call.ts";
import type { Patience } from "./patience.ts";
import type { Started } from "./start-once.ts";

/** Milliseconds between two looks for a run that is being stored. */
const LOOK = 20;

/**
 * What a start comes to: the run, once DevRev has taken the call. Should the caller's patience end before that, the run as
 * soon as it is stored; the start goes on, and what becomes of it, the run tells.
 *
 * @param named the id under which a run is being started, once there is one
 */
export async function inTime(
  { services, requestId }: KeyedCall,
  starting: Promise<Started>,
  named: () => string | undefined,
  { until }: Patience,
): Promise<Started> {
  if (until === Number.POSITIVE_INFINITY) return starting;
  const over = new AbortController();
  const stored = async (): Promise<Run> => {
    for (let wait = until - performance.now(); ; wait = LOOK) {
      await sleep(Math.max(wait, 0), undefined, { signal: over.signal });
      const id = named();
      const run = id === undefined ? undefined : await services.runs.get(id);
      if (run) return run;
    }
  };
  const late = async (): Promise<Started> => {
    const run = await stored();
    starting.catch((err) => {
      services.log.warn({ request_id: requestId, run: run.id, err }, "a start failed after its request was answered");
    });
    return { run, isReplay: false };
  };
  try {
    return await Promise.race([starting, late().catch(() => starting)]);
  } finally {
    over.abort();
  }
}
