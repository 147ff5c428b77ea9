import { createCleanup } from "../cleanup.ts";
import type { Desk } from "../desk/desk.ts";
import type { DeskEvent } from "../desk/event.ts";
import { openDesk } from "../desk/open.ts";
import { judge } from "../desk/outcome.ts";
import { choosePlan } from "../desk/plan.ts";
import { newSession, readQuestion } from "../desk/question.ts";
import type { RunView } from "../desk/run-view.ts";
import { exitCodes } from "../errors/exit-codes.ts";
import { ExplainedError } from "../errors/explained-error.ts";
import type { Io } from "../io.ts";
import { warn } from "../output/warn.ts";
import { createShow } from "../show/create.ts";
import type { AskFlags } from "./options.ts";

/** Asks, waits for the answer and prints it; whatever was set up for it is put away again. */
export async function ask(text: string | undefined, flags: AskFlags, io: Io): Promise<void> {
  const plan = choosePlan(flags, io.env);
  const question = await readQuestion(text, flags, { io, session: newSession("ask"), plan });
  const show = createShow(io, flags);
  const cleanup = createCleanup((error) => warn(io, flags, error));
  let desk: Desk | undefined;
  let run: RunView | undefined;
  let last: DeskEvent | undefined;
  try {
    desk = await openDesk(plan, { flags, io, narrator: show, cleanup });
    show.fact("session", question.session_object);
    show.doing("sends the message");
    run = await desk.start(question, io.signal);
    if ((desk.gateway ?? flags.store) !== undefined)
      show.fact("run", flags.store === undefined ? run.id : `${run.id}, in ${flags.store}`);
    show.started(run);
    const onEvent = (event: DeskEvent) => {
      last = event;
      show.event(event);
    };
    const ended = await desk.follow(run.id, { signal: io.signal, onEvent });
    show.outcome(ended);
    const limit = last?.kind === "expired" ? last.limit : undefined;
    judge({ run: ended, limit, limits: flags, whereabouts: desk.whereabouts(run.id), arrivals: desk.arrivals() });
  } catch (error) {
    if (io.signal.aborted && desk && run) throw interrupted(desk.whereabouts(run.id));
    throw error;
  } finally {
    show.end();
    await cleanup.run();
  }
}

function interrupted(whereabouts: string): ExplainedError {
  return new ExplainedError({
    name: "Interrupted",
    message: "interrupted: nothing waits for the answer any more",
    next: [whereabouts, "The agent may go on: see its session before you ask again."].filter(Boolean).join(" "),
    exitCode: exitCodes.interrupted,
  });
}
