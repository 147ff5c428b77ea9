import type { Command } from "commander";
import { addTailOptions, type TailFlags } from "../../events/options.ts";
import type { Io } from "../../io.ts";
import { addExample } from "../example.ts";

export function addTail(events: Command, io: Io): void {
  const command = events
    .command("tail")
    .summary("tell events as they come")
    .description(
      "Tells every event of a run, or of a session's newest run, one a line, from the first on and then as they come, until the run " +
        "has ended.",
    );
  addTailOptions(command);
  addExample(
    command,
    `
agent-events ask "skills" --sandbox --store runs.db --session TKT-4821
agent-events events tail --store runs.db --session TKT-4821`,
  );
  command.action(async (flags: TailFlags) => {
    const { tailEvents } = await import("../../events/tail.ts");
    await tailEvents(flags, io);
  });
}
