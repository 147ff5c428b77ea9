import { Command } from "commander";
import { addAsk } from "./commands/ask.ts";
import { addChat } from "./commands/chat.ts";
import { addCompletion } from "./commands/completion.ts";
import { addDoctor } from "./commands/doctor.ts";
import { addEvents } from "./commands/events/events.ts";
import { addExecute } from "./commands/execute.ts";
import { addGateway } from "./commands/gateway.ts";
import { rootHelp } from "./commands/help.ts";
import { addKeys } from "./commands/keys.ts";
import { addListen } from "./commands/listen.ts";
import { addLogin, addLogout } from "./commands/login.ts";
import { addRuns } from "./commands/runs/runs.ts";
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
  addChat(program, io);
  addEvents(program, io);
  addExecute(program, io);
  addDoctor(program, io);
  addGateway(program, io);
  addKeys(program, io);
  addListen(program, io);
  addLogin(program, io);
  addLogout(program, io);
  addRuns(program, io);
  addSandbox(program, io);
  addTrigger(program, io);
  addWebhook(program, io);
  addCompletion(program, io);
  program.addHelpText("after", rootHelp);
  return program;
}
