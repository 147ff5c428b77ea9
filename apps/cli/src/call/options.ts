import type { Command } from "commander";
import { wholeNumber } from "../fields/whole-number.ts";
import type { PrintFlags } from "../output/print.ts";

/** The options that every command has which calls the API. */
export interface CallFlags extends PrintFlags {
  readonly baseUrl?: string;
  readonly timeout?: number;
  readonly deadline?: number;
  readonly maxRetries?: number;
  readonly verbose?: true;
}

/**
 * Adds them to a command. They are no options of the whole program: those are found anywhere in the command line, even in
 * the place of a message's text, and a message must not be able to redirect the token.
 *
 * @param json what `--json` prints
 */
export function addCallOptions(command: Command, json = "the API's data as one line of JSON"): Command {
  return command
    .optionsGroup("Options of the call:")
    .option("--base-url <url>", "where the API is (or DEVREV_BASE_URL; default: https://api.devrev.ai)")
    .option("--timeout <ms>", "milliseconds for one attempt (default: 10000)", wholeNumber)
    .option("--deadline <ms>", "milliseconds for the whole call, retries included (default: 60000)", wholeNumber)
    .option(
      "--max-retries <n>",
      "how often to send again what did not run: 429, 503, no connection (default: 2)",
      wholeNumber,
    )
    .optionsGroup("Options of the output:")
    .option("--json", `print ${json}, and an error as one JSON object on stderr`)
    .option("--verbose", "tell each attempt and retry on stderr")
    .option("--no-color", "no colors (or NO_COLOR)")
    .helpOption("-h, --help", "show this help");
}
