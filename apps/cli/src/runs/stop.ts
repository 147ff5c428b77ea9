import { openRecords } from "../desk/records.ts";
import type { Io } from "../io.ts";
import { print } from "../output/print.ts";
import type { RunFlags } from "./options.ts";

/** Stops a run; one that has ended stays as it is, and that is told. */
export async function stopRun(id: string, flags: RunFlags, io: Io): Promise<void> {
  const records = await openRecords(flags, io);
  try {
    const run = await records.stop(id);
    const next =
      run.status === "stopped"
        ? "Nothing waits for its answer any more. DevRev cannot be told: the agent may still be at work, and what it says is kept."
        : "It had ended before, and stays as it is.";
    print(io, flags, run, [
      ["run", run.id],
      ["status", run.status],
      ["next", next],
    ]);
  } finally {
    await records.close();
  }
}
