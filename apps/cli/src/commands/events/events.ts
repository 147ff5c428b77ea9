import type { Command } from "commander";
import type { Io } from "../../io.ts";
import { addExample } from "../example.ts";
import { addTail } from "./tail.ts";

export function addEvents(program: Command, io: Io): void {
  const command = program
    .command("events")
    .summary("look at the events of runs")
    .description("Events are what a run is made of, numbered in the order in which they came.")
    .helpOption("-h, --help", "show this help")
    .helpCommand(false);
  addTail(command, io);
  addExample(
    command,
    `
agent-events ask "Hello" --sandbox --store runs.db --session TKT-4821
agent-events events tail --store runs.db --session TKT-4821`,
  );
}
