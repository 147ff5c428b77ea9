import type { Records } from "../desk/desk.ts";
import type { DeskEvent } from "../desk/event.ts";
import { openRecords } from "../desk/records.ts";
import { exitCodes } from "../errors/exit-codes.ts";
import { ExplainedError } from "../errors/explained-error.ts";
import { UsageError } from "../errors/usage-error.ts";
import type { Io } from "../io.ts";
import { toJsonLine } from "../output/json.ts";
import { oneLine } from "../output/one-line.ts";
import { createStyle } from "../output/style.ts";
import { time } from "../output/time.ts";
import { fit, widthOf } from "../output/width.ts";
import { interrupted } from "../runs/follow.ts";
import { describe } from "./describe.ts";
import type { TailFlags } from "./options.ts";

/** Width of the longest kind. */
const KIND = "generation-started".length;

/** Tells all events of a run, from the first on and then as they come, until the run has ended. */
export async function tailEvents(flags: TailFlags, io: Io): Promise<void> {
  if (flags.run === undefined && flags.sessionObject === undefined) {
    throw new UsageError(
      "it is not said whose events: neither --run nor --session",
      "`agent-events runs list` lists runs.",
    );
  }
  const records = await openRecords(flags, io);
  let run = flags.run;
  let last: DeskEvent | undefined;
  try {
    run ??= await newest(records, flags.sessionObject ?? "");
    const write = flags.json ? writeJson(io, run) : writeLines(io, flags);
    const onEvent = (event: DeskEvent) => {
      last = event;
      write(event);
    };
    await records.follow(run, { after: flags.after, signal: io.signal, onEvent });
  } catch (error) {
    throw io.signal.aborted && run !== undefined ? interrupted(run, last) : error;
  } finally {
    await records.close();
  }
}

async function newest(records: Records, sessionObject: string): Promise<string> {
  const [run] = (await records.list({ sessionObject, limit: 1 })).runs;
  if (run) return run.id;
  throw new ExplainedError({
    name: "NoSuchRunError",
    message: `there is no run of the session ${sessionObject}`,
    next: "Check the name: `agent-events runs list` lists the runs that are there, with their sessions.",
    exitCode: exitCodes.refused,
  });
}

const writeJson =
  ({ stdout }: Io, run: string) =>
  (event: DeskEvent): unknown =>
    stdout.write(toJsonLine({ run, ...event }));

function writeLines({ stdout, env }: Io, { color }: TailFlags): (event: DeskEvent) => unknown {
  const { bold } = createStyle(stdout, env, color);
  return (event) => {
    const head = `${`${event.seq}`.padStart(4)}  ${time(event.at)}  ${event.kind.padEnd(KIND)}  `;
    const text = oneLine(`${event.late ? "late: " : ""}${describe(event)}`);
    const columns = stdout.isTTY ? stdout.columns || 80 : Number.POSITIVE_INFINITY;
    const told = columns === Number.POSITIVE_INFINITY ? text : fit(text, Math.max(columns - widthOf(head), 10));
    const line = `${head.replace(event.kind, bold(event.kind))}${told}`;
    stdout.write(`${line.trimEnd()}\n`);
  };
}
