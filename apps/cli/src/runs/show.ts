import { openRecords } from "../desk/records.ts";
import type { Io } from "../io.ts";
import type { RunFlags } from "./options.ts";
import { tellRun } from "./tell.ts";

/** Shows a run with what came of it. */
export async function showRun(id: string, flags: RunFlags, io: Io): Promise<void> {
  const records = await openRecords(flags, io);
  try {
    tellRun(await records.get(id), io, flags);
  } finally {
    await records.close();
  }
}
