import type { Command } from "commander";
import { addAnswerOptions, addQuestionOptions, addWayOptions, type DeskFlags } from "../desk/options.ts";

/** The options of `ask`, as they were given. */
export type AskFlags = DeskFlags;

export function addAskOptions(command: Command): void {
  addQuestionOptions(command).option(
    "--body <file>",
    "a whole request as JSON, - from standard input; its targets are replaced",
  );
  addWayOptions(command);
  addAnswerOptions(command);
}
