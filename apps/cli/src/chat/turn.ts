import type { Question } from "../desk/desk.ts";
import type { DeskEvent } from "../desk/event.ts";
import { judge } from "../desk/outcome.ts";
import type { RunView } from "../desk/run-view.ts";
import { exitCodes } from "../errors/exit-codes.ts";
import { ExplainedError } from "../errors/explained-error.ts";
import { linkedTo } from "../linked.ts";
import type { Show } from "../show/show.ts";
import type { Setting } from "./setting.ts";

/** Milliseconds in which a run has to be stopped, where somebody wants to leave. */
const PATIENCE = 5_000;

interface Telling {
  readonly show: Show;
  /** Counts Ctrl-C. The second one means that the person wants to leave. */
  readonly onInterrupt: () => number;
}

/**
 * Puts a question and tells the answer. Where a person types, Ctrl-C and `/stop` stop the run. With a second Ctrl-C it is
 * stopped too, but that is not waited for for long, and with a third not at all.
 *
 * @throws {ExplainedError} when there is no answer
 */
export async function takeTurn(
  read: () => Promise<Question>,
  { desk, flags, io, lines }: Setting,
  { show, onInterrupt }: Telling,
): Promise<void> {
  const cut = linkedTo(io.signal);
  let run: RunView | undefined;
  let last: DeskEvent | undefined;
  let isStopped = false;
  let patience: NodeJS.Timeout | undefined;
  const stop = () => {
    show.doing("stops the run");
    isStopped = true;
    if (run) desk.stop(run.id, cut.signal).catch(cut.abort);
  };
  const abandon = () => cut.abort(abandoned(run?.id));
  const interrupt = () => {
    const count = onInterrupt();
    if (!isStopped) stop();
    if (count > 2) abandon();
    if (count !== 2) return;
    show.doing("leaves once the run is stopped");
    patience = setTimeout(abandon, PATIENCE);
  };
  const ignore = lines.isLive ? io.onInterrupt?.(interrupt) : undefined;
  const quiet = lines.meanwhile((line) => {
    if (line.trim() !== "/stop") {
      if (line.trim() !== "") show.fact("next", line);
      return false;
    }
    if (!isStopped) stop();
    return true;
  });
  try {
    show.doing("sends the message");
    run = await desk.start(await read(), cut.signal);
    show.started(run);
    if (isStopped) stop();
    const onEvent = (event: DeskEvent) => {
      last = event;
      show.event(event);
    };
    const ended = await desk.follow(run.id, { signal: cut.signal, onEvent });
    show.outcome(ended);
    if (isStopped && ended.status === "stopped") {
      show.fact("stopped", "nothing waits for the answer any more; the agent may still be at work");
      return;
    }
    const limit = last?.kind === "expired" ? last.limit : undefined;
    judge({ run: ended, limit, limits: flags, whereabouts: desk.whereabouts(run.id), arrivals: desk.arrivals() });
  } finally {
    clearTimeout(patience);
    show.end();
    quiet();
    ignore?.();
    cut.release();
    // Nothing is waited for any longer, so it must not keep the command up.
    cut.abort();
  }
}

function abandoned(run: string | undefined): ExplainedError {
  return new ExplainedError({
    name: "Interrupted",
    message: `the run${run ? ` ${run}` : ""} was left before it was known to be stopped`,
    next: "The agent may go on; ask again when you like.",
    exitCode: exitCodes.interrupted,
  });
}
