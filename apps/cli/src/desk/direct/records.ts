import { type Run, type Runs, RunsError } from "@agent-events/runs";
import { exitCodes } from "../../errors/exit-codes.ts";
import { ExplainedError } from "../../errors/explained-error.ts";
import type { Records } from "../desk.ts";
import { noSuchRun } from "../no-such-run.ts";
import type { RunView } from "../run-view.ts";
import { explainStoreError } from "./store.ts";
import { toDeskEvent } from "./to-event.ts";
import { toView } from "./to-view.ts";

/**
 * The runs of a store.
 *
 * @param place where they are, such as `in runs.db`
 */
export function storedRecords(runs: Runs, place: string): Records {
  const find = async (id: string): Promise<Run> => {
    const run = await runs.get(id);
    if (!run) throw noSuchRun(id, place);
    return run;
  };
  const view = async (run: Run): Promise<RunView> => {
    const snapshot = await run.snapshot();
    if (!snapshot) throw noSuchRun(run.id, place);
    return toView(snapshot.stored, snapshot.settledBy);
  };
  return {
    get: (id) => told(async () => view(await find(id))),
    list: ({ sessionObject, status, cursor, limit }) =>
      told(async () => {
        const found = await runs.list({ session: sessionObject, status, cursor, limit });
        return {
          runs: found.map((stored) => toView(stored)),
          next: found.length < limit ? undefined : found.at(-1)?.id,
        };
      }),
    follow: (id, { after, signal, onEvent }) =>
      told(async () => {
        const run = await find(id);
        const { lastEvent } = await view(run);
        if (after !== undefined && after > lastEvent) throw noSuchEvent(after, lastEvent);
        for await (const event of run.events({ after, signal })) onEvent(toDeskEvent(event));
        return view(run);
      }),
    stop: (id) =>
      told(async () => {
        const run = await find(id);
        await run.stop();
        return view(run);
      }),
    close: () => runs.close(),
  };
}

/** As a gateway would say it. */
function noSuchEvent(after: number, lastEvent: number): ExplainedError {
  return new ExplainedError({
    name: "NoSuchEventError",
    message: `there is no event ${after}: the run has ${lastEvent}`,
    next: "Leave --after out, or give the number of an event that is there.",
    exitCode: exitCodes.refused,
  });
}

/** Has errors of the store told as what they are to the command line. */
export async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof RunsError ? explainStoreError(error) : error;
  }
}
