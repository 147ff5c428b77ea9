import type { Command } from "commander";
import { addRecordsOptions } from "../../desk/records.ts";
import type { Io } from "../../io.ts";
import { addOutputOptions, type RunFlags } from "../../runs/options.ts";
import { addExample } from "../example.ts";
import { oneRun } from "./example.ts";

export function addShow(runs: Command, io: Io): void {
  const command = runs
    .command("show")
    .summary("show a run")
    .description("Shows a run with what came of it.")
    .argument("<id>", "its id, such as run_018f4d5e-0000-7000-8000-000000000000");
  addRecordsOptions(command).optionsGroup("Options of the answer:").option("--raw", "print its Markdown as it came");
  addOutputOptions(command, "the run as one line of JSON");
  addExample(command, oneRun('agent-events runs show "$run" --store runs.db'));
  command.action(async (id: string, flags: RunFlags) => {
    const { showRun } = await import("../../runs/show.ts");
    await showRun(id, flags, io);
  });
}
