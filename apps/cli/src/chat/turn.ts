import type { Question } from "../desk/desk.ts";
import type { DeskEvent } from "../desk/event.ts";
import { judge } from "../desk/outcome.ts";
import type { RunView } from "../desk/run-view.ts";
import { exitCodes } from "../errors/exit-codes.ts";
import { ExplainedError } from "../errors/explained-error.ts";
import { linkedTo } from "../linked.ts";
import type { Show } from "../show/show.ts";
import type { Setting } from "./setting.ts";

/**
 * Puts a question and tells the answer. Where a person types, Ctrl-C and `/stop` stop the run, and a second Ctrl-C no longer
 * waits for that.
 *
 * @throws {ExplainedError} when there is no answer
 */
export async function takeTurn(question: Question, { desk, flags, io, lines }: Setting, show: Show): Promise<void> {
  const cut = linkedTo(io.signal);
  let run: RunView | undefined;
  let last: DeskEvent | undefined;
  let isStopped = false;
  const stop = () => {
    show.doing("stops the run");
    isStopped = true;
    if (run) desk.stop(run.id, cut.signal).catch(cut.abort);
  };
  const interrupt = () => (isStopped ? cut.abort(abandoned(run?.id)) : stop());
  const ignore = lines.isLive ? io.onInterrupt?.(interrupt) : undefined;
  const quiet = lines.meanwhile((line) => {
    if (line.trim() !== "/stop") return false;
    if (!isStopped) stop();
    return true;
  });
  try {
    show.doing("sends the message");
    run = await desk.start(question, cut.signal);
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
    judge({ run: ended, limit, limits: flags, whereabouts: desk.whereabouts(run.id) });
  } finally {
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
