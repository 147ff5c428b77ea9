import { durationOf, type RunView } from "../desk/run-view.ts";
import type { Io } from "../io.ts";
import { duration } from "../output/duration.ts";
import { type PrintFlags, print } from "../output/print.ts";
import { time } from "../output/time.ts";
import { answerOf } from "../show/answer.ts";

/** Prints a run: with `--json` as one line, else with its answer last. */
export function tellRun(run: RunView, io: Io, flags: PrintFlags & { readonly raw?: true }): void {
  const { id, status, agent, sessionObject, session, message, createdAt, expiresAt, lastEvent, reply, error } = run;
  const isOpen = ["starting", "unconfirmed", "running"].includes(status);
  print(io, flags, run, [
    ["run", id],
    ["status", (reply ?? error)?.late ? `${status}, late` : status],
    ["agent", agent],
    ["session", sessionObject],
    ["at DevRev", session],
    ["created", time(createdAt)],
    isOpen ? ["expires", time(expiresAt)] : ["took", duration(durationOf(run))],
    ["events", `${lastEvent}`],
    ["message", message],
    ["error", error && `${error.message}${error.cause === "refused" ? " (nothing ran)" : ""}`],
  ]);
  if (reply && !flags.json) io.stdout.write(`\n${answerOf(reply.message, io, flags)}\n`);
}
