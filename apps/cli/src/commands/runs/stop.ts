import type { Command } from "commander";
import { addRecordsOptions } from "../../desk/records.ts";
import type { Io } from "../../io.ts";
import { addOutputOptions, type RunFlags } from "../../runs/options.ts";
import { addExample } from "../example.ts";
import { oneRun } from "./example.ts";

export function addStop(runs: Command, io: Io): void {
  const command = runs
    .command("stop")
    .summary("stop a run")
    .description(
      "Ends a run for all who wait for its answer. DevRev cannot be told: the agent may go on, and what it says is kept as late. A " +
        "run that has ended stays as it is.",
    )
    .argument("<id>", "its id, such as run_018f4d5e-0000-7000-8000-000000000000");
  addRecordsOptions(command);
  addOutputOptions(command, "the run as one line of JSON");
  addExample(command, oneRun('agent-events runs stop "$run" --store runs.db'));
  command.action(async (id: string, flags: RunFlags) => {
    const { stopRun } = await import("../../runs/stop.ts");
    await stopRun(id, flags, io);
  });
}
