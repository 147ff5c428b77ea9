import { UsageError } from "../errors/usage-error.ts";
import { toJsonLine } from "../output/json.ts";
import { oneLine } from "../output/one-line.ts";
import { tellEarlier } from "./earlier.ts";
import type { Conversation, Setting } from "./setting.ts";

const HELP = [
  ["/help", "this list"],
  ["/stop", "stops the run that is being answered, as Ctrl-C does"],
  ["/session [name]", "names the session, or goes on in another one"],
  ["/history", "the last turns of the session"],
  ["/exit", "leaves, as Ctrl-D does"],
  ["//text", "sends a message that begins with /"],
] as const;

/**
 * Does what a line that begins with `/` says. Whether the chat goes on.
 *
 * @throws {UsageError} when there is no such command
 */
export async function doCommand(
  line: string,
  conversation: Conversation,
  setting: Pick<Setting, "desk" | "io" | "flags">,
): Promise<boolean> {
  const [, name = "", rest = ""] = /^(\S+)\s*(.*)$/s.exec(line.trim()) ?? [];
  const say = (text: string) =>
    setting.io.stdout.write(setting.flags.json ? toJsonLine({ kind: "note", text }) : `${oneLine(text)}\n`);
  switch (name) {
    case "/exit":
      return false;
    case "/help":
      for (const [command, what] of HELP) say(`${command.padEnd(16)}${what}`);
      return true;
    case "/stop":
      say("Nothing is being answered.");
      return true;
    case "/session":
      if (rest === "") say(`The session is ${conversation.session}.`);
      else {
        // All of it: a name may hold spaces.
        conversation.session = rest;
        conversation.isNew = true;
        await tellEarlier(rest, setting);
        say(`The session is ${rest} now.`);
      }
      return true;
    case "/history":
      if ((await tellEarlier(conversation.session, setting)) === 0) say("Nothing was asked in this session yet.");
      return true;
    default:
      throw new UsageError(
        `there is no command ${name}`,
        "/help lists them; // at the start sends a message that begins with /.",
      );
  }
}
