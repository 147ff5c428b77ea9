import type { Command } from "commander";
import { UsageError } from "../errors/usage-error.ts";

/** @throws {UsageError} when the help of a command is asked for that there is not, which commander answers with another help */
export function checkHelp(program: Command, argv: readonly string[]): void {
  let command = program;
  let path = program.name();
  for (const [index, word] of argv.entries()) {
    const find = (name: string) => command.commands.find((one) => one.name() === name);
    const inner = find(word);
    const topic = argv[index + 1];
    if (inner) {
      command = inner;
      path += ` ${word}`;
      continue;
    }
    if (word !== "help" || command.commands.length === 0 || !topic || topic.startsWith("-") || find(topic)) return;
    throw new UsageError(`there is no command ${topic}`, `\`${path} --help\` lists the commands.`);
  }
}

/** What the program's own help says below its commands. */
export const rootHelp: string = `
Environment:
  DEVREV_TOKEN           the token of every call, unless \`login\` keeps one; there is no option for it
  DEVREV_BASE_URL        where the API is, unless --base-url says it
  DEVREV_WEBHOOK_SECRET  the secret that --secret-env takes, and that of the webhook of \`ask --webhook\`
  AGENT_EVENTS_GATEWAY   a gateway to ask through, unless --gateway says it
  AGENT_EVENTS_KEY       the key of that gateway; there is no option for it

Exit codes:
  0    done
  1    the API or the gateway answered with an error
  2    the command line or the request is wrong; nothing was sent
  3    no usable answer (connection, timeout, proxy); the message says whether the request may have arrived
  4    the token, the key, the address or Node is not set up; nothing was sent
  5    the agent reported an error
  6    the agent's answer did not come in time
  7    the file of --store cannot be used
  8    deliveries of \`trigger\` were not answered as they should be
  9    \`doctor\` or \`gateway --check\` found something wrong
  70   a fault in agent-events itself
  74   what it printed could not be written
  130  interrupted by Ctrl-C or another signal
  141  ended before it was through, since nobody read its output any longer

Example:
  agent-events ask "Hello" --sandbox`;
