import type { Command } from "commander";
import type { Io } from "../../io.ts";
import { addExample } from "../example.ts";
import { addFollow } from "./follow.ts";
import { addList } from "./list.ts";
import { addShow } from "./show.ts";
import { addStop } from "./stop.ts";

export function addRuns(program: Command, io: Io): void {
  const command = program
    .command("runs")
    .summary("look at runs, and stop them")
    .description(
      "Runs are questions with what has become of them. They are kept by a gateway (--gateway, with a key in AGENT_EVENTS_KEY) or " +
        "in the file of `ask --store`.",
    )
    .helpOption("-h, --help", "show this help")
    .helpCommand(false);
  addList(command, io);
  addShow(command, io);
  addFollow(command, io);
  addStop(command, io);
  addExample(
    command,
    `
agent-events ask "Hello" --sandbox --store runs.db
agent-events runs list --store runs.db`,
  );
}
