import { type Command, InvalidArgumentError, Option } from "commander";
import { sessionOption } from "../desk/options.ts";
import { addRecordsOptions, type RecordsFlags } from "../desk/records.ts";
import { wholeNumber } from "../fields/whole-number.ts";

// Written out: importing them would load runs with every command. A test holds them against it.
const STATUSES = ["starting", "unconfirmed", "running", "succeeded", "failed", "stopped", "expired"] as const;

/** The options of `runs list`. */
export interface ListFlags extends RecordsFlags {
  readonly sessionObject?: string;
  readonly status?: (typeof STATUSES)[number];
  readonly limit: number;
}

/** The options of `runs show`, `runs stop` and `runs follow`. */
export interface RunFlags extends RecordsFlags {
  readonly raw?: true;
  readonly quiet?: true;
  readonly after?: number;
}

/** Adds the options of the output, which stand last. */
export function addOutputOptions(command: Command, json: string): Command {
  return command
    .optionsGroup("Options of the output:")
    .option("--json", `print ${json}, and an error as one JSON object on stderr`)
    .option("--no-color", "no colors (or NO_COLOR)")
    .helpOption("-h, --help", "show this help");
}

export function addListOptions(command: Command): Command {
  command
    .optionsGroup("Which runs:")
    .addOption(sessionOption("those of this conversation"))
    .addOption(new Option("--status <status>", "those that stand there").choices(STATUSES))
    .option("--limit <n>", "how many at most", atLeastOne, 20);
  addRecordsOptions(command);
  return addOutputOptions(command, "a JSON object a line for each run");
}

export const addAfterOption = (command: Command): Command =>
  command.option("--after <seq>", "only events behind this number", wholeNumber);

function atLeastOne(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError("It must be a whole number from 1.");
  return Number(text);
}
