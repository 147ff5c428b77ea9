import { Argument, type Command } from "commander";
import type { Io } from "../io.ts";
import { addExample } from "./example.ts";

const SHELLS = ["bash", "zsh", "fish"] as const;

export function addCompletion(program: Command, io: Io): void {
  const command = program
    .command("completion")
    .summary("print a completion for your shell")
    .description(
      "Prints a script that completes commands, options and their choices in your shell. Load it in the shell's start file: " +
        'eval "$(agent-events completion bash)", likewise for zsh behind compinit, or agent-events completion fish | source.',
    )
    .helpOption("-h, --help", "show this help");
  command.addArgument(new Argument("<shell>", "the shell").choices(SHELLS));
  addExample(command, 'eval "$(agent-events completion bash)"');
  command.action(async (shell: (typeof SHELLS)[number]) => {
    const { complete } = await import("../completion/complete.ts");
    io.stdout.write(complete(program, shell));
  });
}
