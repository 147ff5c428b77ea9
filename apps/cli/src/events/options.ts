import { type Command, Option } from "commander";
import { sessionOption } from "../desk/options.ts";
import { addRecordsOptions, type RecordsFlags } from "../desk/records.ts";
import { addAfterOption, addOutputOptions } from "../runs/options.ts";

/** The options of `events tail`. */
export interface TailFlags extends RecordsFlags {
  readonly run?: string;
  readonly sessionObject?: string;
  readonly after?: number;
}

export function addTailOptions(command: Command): Command {
  command
    .optionsGroup("Which events:")
    .addOption(new Option("--run <id>", "those of this run").conflicts("sessionObject"))
    .addOption(sessionOption("those of this conversation's newest run"));
  addAfterOption(command);
  addRecordsOptions(command);
  return addOutputOptions(command, "a JSON object a line for each event");
}
