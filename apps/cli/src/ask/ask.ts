import type { Delivery } from "@agent-events/receiver";
import {
  beginning,
  createRuns,
  next,
  type Run,
  type RunEvent,
  type RunState,
  type Runs,
  RunsError,
} from "@agent-events/runs";
import { createCleanup } from "../cleanup.ts";
import { exitCodes } from "../errors/exit-codes.ts";
import { ExplainedError } from "../errors/explained-error.ts";
import type { Io } from "../io.ts";
import { isLoopback } from "../net/loopback.ts";
import { warn } from "../output/warn.ts";
import { openContact } from "./contact.ts";
import type { AskFlags } from "./options.ts";
import { judge, keptIn } from "./outcome.ts";
import { readQuestion } from "./question.ts";
import { createShow } from "./show/create.ts";
import { explainStoreError, openStore } from "./store.ts";
import { chooseWay } from "./way.ts";
import { watchSandbox } from "./webhook/watch.ts";

/** Asks, waits for the answer and prints it; whatever was set up for it is put away again. */
export async function ask(text: string | undefined, flags: AskFlags, io: Io): Promise<void> {
  const way = chooseWay(flags, io.env);
  const anyAgent = way.kind === "sandbox" || isLoopback(flags.baseUrl ?? io.env["DEVREV_BASE_URL"]);
  const question = await readQuestion(text, flags, { io, anyAgent });
  const show = createShow(io, flags);
  const cleanup = createCleanup((error) => warn(io, flags, error));
  let runs: Runs | undefined;
  let run: Run | undefined;
  const end = forward(io.signal);
  cleanup.add(async () => end.abort());
  try {
    const store = await openStore(flags.store);
    cleanup.add(() => runs?.close() ?? store.close());
    const accept = async (delivery: Delivery) => {
      // Until there are runs, nothing was asked: this belongs to somebody else, and is sent again.
      if (!runs) throw new TypeError("nothing has been asked yet");
      await runs.accept(delivery);
    };
    const contact = await openContact(way, { flags, io, show, cleanup, accept });
    const { client, webhook } = contact;
    runs = createRuns({
      client,
      store,
      webhook,
      deadline: flags.wait,
      idle: flags.idle,
      onError: (error) => warn(io, flags, error),
    });
    show.fact("session", question.session_object);
    show.doing("sends the message");
    run = await runs.start(question, { signal: io.signal });
    if (flags.store !== undefined) show.fact("run", `${run.id}, in ${flags.store}`);
    show.started(run);
    if (contact.sandbox !== undefined) {
      watchSandbox(
        client,
        { webhook, baseUrl: contact.sandbox },
        { signal: end.signal, onGone: (error) => end.abort(error) },
      );
    }
    const ending = await follow(run, show.event, end.signal);
    show.outcome(ending.state);
    judge(ending, flags);
  } catch (error) {
    if (io.signal.aborted && run) throw interrupted(run, flags);
    throw error instanceof RunsError ? explainStoreError(error) : error;
  } finally {
    show.end();
    await cleanup.run();
  }
}

/** Tells each event, until the run has ended. */
async function follow(run: Run, onEvent: (event: RunEvent) => void, signal: AbortSignal) {
  let state: RunState = beginning;
  let last: RunEvent | undefined;
  for await (const event of run.events({ signal })) {
    state = next(state, event);
    last = event;
    onEvent(event);
  }
  return { run: run.id, state, last };
}

/** A controller that fires with a signal, or on its own. */
function forward(signal: AbortSignal): AbortController {
  const controller = new AbortController();
  const pass = () => controller.abort(signal.reason);
  if (signal.aborted) pass();
  signal.addEventListener("abort", pass, { once: true });
  return controller;
}

function interrupted(run: Run, flags: AskFlags): ExplainedError {
  return new ExplainedError({
    name: "Interrupted",
    message: "interrupted: nothing waits for the answer any more",
    next: `${keptIn(run.id, flags)}The agent may go on: see its session before you ask again.`,
    exitCode: exitCodes.interrupted,
  });
}
