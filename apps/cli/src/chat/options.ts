import type { Command } from "commander";
import { addAnswerOptions, addQuestionOptions, addWayOptions, type DeskFlags } from "../desk/options.ts";

/** The options of `chat`, as they were given. */
export type ChatFlags = Omit<DeskFlags, "body">;

export function addChatOptions(command: Command): void {
  addQuestionOptions(command);
  addWayOptions(command);
  addAnswerOptions(command);
}
