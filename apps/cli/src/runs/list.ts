import type { Records } from "../desk/desk.ts";
import { openRecords } from "../desk/records.ts";
import type { RunView } from "../desk/run-view.ts";
import type { Io } from "../io.ts";
import { toJsonLine } from "../output/json.ts";
import { createStyle } from "../output/style.ts";
import { writeTable } from "../output/table.ts";
import { time } from "../output/time.ts";
import type { ListFlags } from "./options.ts";

const HEADS = ["run", "status", "created", "session", "message"];

/** Lists runs, newest first. */
export async function listRuns(flags: ListFlags, io: Io): Promise<void> {
  const records = await openRecords(flags, io);
  try {
    const runs = await collect(records, flags);
    if (flags.json) {
      for (const run of runs) io.stdout.write(toJsonLine(run));
      return;
    }
    if (runs.length === 0) {
      io.stdout.write("No run is there that fits.\n");
      return;
    }
    const rows = runs.map(({ id, status, createdAt, sessionObject, message }) => [
      ...[id, status, time(createdAt), sessionObject, message],
    ]);
    writeTable(io.stdout, createStyle(io.stdout, io.env, flags.color), HEADS, rows);
  } finally {
    await records.close();
  }
}

/** As many runs as were asked for, however many pages that takes. */
async function collect(records: Records, { sessionObject, status, limit }: ListFlags): Promise<readonly RunView[]> {
  const all: RunView[] = [];
  let cursor: string | undefined;
  do {
    const page = await records.list({ sessionObject, status, cursor, limit: limit - all.length });
    all.push(...page.runs);
    cursor = page.next;
  } while (cursor !== undefined && all.length < limit);
  return all;
}
