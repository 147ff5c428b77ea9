import type { Run } from "@agent-events/runs";
import type { Io } from "../../io.ts";
import { toJsonLine } from "../../output/json.ts";
import type { Show } from "./show.ts";

/** For programs: a JSON object a line for each event, and a last one with the outcome. */
export function showJson({ stdout }: Io): Show {
  let run: Run | undefined;
  const write = (data: object) => stdout.write(toJsonLine({ run: run?.id, ...data }));
  return {
    doing: () => {},
    fact: () => {},
    started: (started) => {
      run = started;
    },
    event: (event) => {
      if (event.kind === "unknown" || !("raw" in event)) return write(event);
      // All of it is in the other fields.
      const { raw: _, ...rest } = event;
      return write(rest);
    },
    rejected: ({ name, reason }) => write({ kind: "rejected", name, reason }),
    outcome: ({ status, outcome }) =>
      write({
        kind: "outcome",
        status,
        sessionObject: run?.sessionObject,
        ...(outcome && { session: outcome.session, late: outcome.late }),
        ...(outcome?.kind === "message" && { reply: outcome.message }),
        ...(outcome?.kind === "error" && { error: outcome.error }),
        duration: run && Date.now() - run.createdAt,
      }),
    end: () => {},
  };
}
