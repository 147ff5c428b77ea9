import { Command } from "commander";
import { addAsk } from "./commands/ask.ts";
import { addExecute } from "./commands/execute.ts";
import { rootHelp } from "./commands/help.ts";
import { addSandbox } from "./commands/sandbox.ts";
import { addTrigger } from "./commands/trigger.ts";
import { addWebhook } from "./commands/webhook/webhook.ts";
import type { Io } from "./io.ts";
import { createStyle } from "./output/style.ts";
import { readVersion } from "./version.ts";

/** The program with all its commands. It writes to `io`, and throws where it would end the process. */
export function createProgram(io: Io, argv: readonly string[]): Command {
  const style = createStyle(io.stdout, io.env, !argv.includes("--no-color"));
  const program = new Command("agent-events")
    .description("DevRev's AI agents from a terminal.")
    .version(readVersion(), "--version", "show the version")
    .helpOption("-h, --help", "show this help")
    .helpCommand("help [command]", "show the help of a command")
    .enablePositionalOptions()
    .exitOverride()
    .configureHelp({ styleTitle: style.bold })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      // Help only: errors are told by whoever catches them.
      writeErr: (text) => io.stdout.write(text),
      outputError: () => {},
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => io.stdout.columns ?? 100,
      // Styled above, or not at all: nothing to strip.
      getOutHasColors: () => true,
      getErrHasColors: () => true,
    });
  addAsk(program, io);
  addExecute(program, io);
  addSandbox(program, io);
  addTrigger(program, io);
  addWebhook(program, io);
  program.addHelpText("after", rootHelp);
  return program;
}
