import type { Command } from "commander";
import { addRecordsOptions } from "../../desk/records.ts";
import type { Io } from "../../io.ts";
import { addAfterOption, addOutputOptions, type RunFlags } from "../../runs/options.ts";
import { addExample } from "../example.ts";
import { oneRun } from "./example.ts";

export function addFollow(runs: Command, io: Io): void {
  const command = runs
    .command("follow")
    .summary("follow a run to its answer")
    .description(
      "Tells a run as `ask` tells it, from the first event on and then as they come, and ends with its answer and `ask`'s exit codes.",
    )
    .argument("<id>", "its id, such as run_018f4d5e-0000-7000-8000-000000000000");
  addAfterOption(command);
  addRecordsOptions(command)
    .optionsGroup("Options of the answer:")
    .option("--quiet", "print the answer only")
    .option("--raw", "print its Markdown as it came");
  addOutputOptions(command, "a JSON object a line for each event, and a last one with the outcome");
  addExample(command, oneRun('agent-events runs follow "$run" --store runs.db'));
  command.action(async (id: string, flags: RunFlags) => {
    const { followRun } = await import("../../runs/follow.ts");
    await followRun(id, flags, io);
  });
}
