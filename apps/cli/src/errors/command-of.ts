import type { Command } from "commander";

/** The command that a command line means, such as `agent-events webhook create`. */
export function commandOf(program: Command, argv: readonly string[]): string {
  let command = program;
  const names = [program.name()];
  for (const word of argv) {
    const inner = command.commands.find((candidate) => candidate.name() === word);
    if (!inner) break;
    names.push(word);
    command = inner;
  }
  return names.join(" ");
}
