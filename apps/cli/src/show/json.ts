import { durationOf, type RunView } from "../desk/run-view.ts";
import type { Io } from "../io.ts";
import { toJsonLine } from "../output/json.ts";
import type { Show } from "./show.ts";

/** For programs: a JSON object a line for each event, and a last one with the outcome. */
export function showJson({ stdout }: Io): Show {
  let run: string | undefined;
  const write = (data: object) => stdout.write(toJsonLine({ run, ...data }));
  return {
    doing: () => {},
    fact: () => {},
    started: ({ id }) => {
      run = id;
    },
    event: write,
    rejected: ({ name, reason }) => write({ kind: "rejected", name, reason }),
    outcome: (ended) => write(outcomeOf(ended)),
    end: () => {},
  };
}

function outcomeOf(run: RunView): object {
  const { status, sessionObject, session, reply, error } = run;
  return {
    kind: "outcome",
    status,
    sessionObject,
    session,
    late: (reply ?? error)?.late,
    reply: reply?.message,
    error: error?.message,
    duration: durationOf(run),
  };
}
