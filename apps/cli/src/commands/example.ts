import type { Command } from "commander";

/** Ends a command's help with an example that can be pasted into a shell. */
export function addExample(command: Command, example: string): void {
  const lines = example.trim().split("\n");
  command.addHelpText("after", `\nExample:\n${lines.map((line) => `  ${line}`).join("\n")}`);
}
