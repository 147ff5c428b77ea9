import type { Command } from "commander";
import { bash } from "./bash.ts";
import { fish } from "./fish.ts";
import { type CommandModel, modelOf } from "./model.ts";
import { zsh } from "./zsh.ts";

const WRITERS: Readonly<Record<"bash" | "zsh" | "fish", (program: CommandModel) => string>> = { bash, zsh, fish };

/** The completion of a program, as a script of a shell. */
export function complete(program: Command, shell: keyof typeof WRITERS): string {
  return WRITERS[shell](modelOf(program));
}
