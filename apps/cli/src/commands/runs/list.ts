import type { Command } from "commander";
import type { Io } from "../../io.ts";
import { addListOptions, type ListFlags } from "../../runs/options.ts";
import { addExample } from "../example.ts";

export function addList(runs: Command, io: Io): void {
  const command = runs.command("list").summary("list runs").description("Lists runs, newest first.");
  addListOptions(command);
  addExample(
    command,
    `
agent-events ask "Hello" --sandbox --store runs.db --session TKT-4821
agent-events runs list --store runs.db --session TKT-4821 --status succeeded`,
  );
  command.action(async (flags: ListFlags) => {
    const { listRuns } = await import("../../runs/list.ts");
    await listRuns(flags, io);
  });
}
