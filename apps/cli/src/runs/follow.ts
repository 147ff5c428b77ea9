import type { DeskEvent } from "../desk/event.ts";
import { judge } from "../desk/outcome.ts";
import { openRecords } from "../desk/records.ts";
import { exitCodes } from "../errors/exit-codes.ts";
import { ExplainedError } from "../errors/explained-error.ts";
import type { Io } from "../io.ts";
import { createShow } from "../show/create.ts";
import type { RunFlags } from "./options.ts";

/** Tells a run as `ask` does, from its first event on, and ends as `ask` would. */
export async function followRun(id: string, flags: RunFlags, io: Io): Promise<void> {
  const records = await openRecords(flags, io);
  const show = createShow(io, flags);
  let last: DeskEvent | undefined;
  try {
    show.started(await records.get(id));
    const onEvent = (event: DeskEvent) => {
      last = event;
      show.event(event);
    };
    const run = await records.follow(id, { after: flags.after, signal: io.signal, onEvent });
    show.outcome(run);
    judge({ run, limit: last?.kind === "expired" ? last.limit : undefined, whereabouts: "" });
  } catch (error) {
    throw io.signal.aborted && !(error instanceof ExplainedError) ? interrupted(id, last) : error;
  } finally {
    show.end();
    await records.close();
  }
}

/** @param last the last event that was told */
export function interrupted(id: string, last: DeskEvent | undefined): ExplainedError {
  return new ExplainedError({
    name: "Interrupted",
    message: "interrupted: the run goes on",
    next: `\`agent-events runs follow ${id}${last ? ` --after ${last.seq}` : ""}\` takes it up again.`,
    exitCode: exitCodes.interrupted,
  });
}
