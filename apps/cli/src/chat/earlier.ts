import type { Desk } from "../desk/desk.ts";
import type { RunView } from "../desk/run-view.ts";
import type { Io } from "../io.ts";
import { toJsonLine } from "../output/json.ts";
import { manyLines } from "../output/many-lines.ts";
import { oneLine } from "../output/one-line.ts";
import { createStyle } from "../output/style.ts";
import { answerOf } from "../show/answer.ts";
import type { ChatFlags } from "./options.ts";

/** Turns that are shown of a session. */
const SHOWN = 10;

/** Tells the last turns of a session, oldest first; how many those were. */
export async function tellEarlier(
  session: string,
  { desk, io, flags }: { readonly desk: Desk; readonly io: Io; readonly flags: ChatFlags },
): Promise<number> {
  const { runs } = await desk.list({ sessionObject: session, limit: SHOWN });
  const turns = await Promise.all(runs.map(({ id }) => desk.get(id)));
  for (const turn of turns.reverse()) {
    if (flags.json) io.stdout.write(toJsonLine({ kind: "turn", run: turn.id, ...summary(turn) }));
    else io.stdout.write(describe(turn, io, flags));
  }
  return turns.length;
}

function summary({ message, status, reply, error, createdAt }: RunView): object {
  return { message, status, reply: reply?.message, error: error?.message, createdAt };
}

function describe({ message, status, reply, error }: RunView, io: Io, flags: ChatFlags): string {
  const { bold } = createStyle(io.stdout, io.env, flags.color);
  const answer = reply
    ? answerOf(reply.message, io, flags)
    : `(${status}${error ? `: ${oneLine(error.message)}` : ""})`;
  return `${bold("›")} ${manyLines(message)}\n\n${answer}\n\n`;
}
