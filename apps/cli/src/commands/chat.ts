import type { Command } from "commander";
import { addCallOptions } from "../call/options.ts";
import { addChatOptions, type ChatFlags } from "../chat/options.ts";
import { explain } from "../errors/explain.ts";
import { writeFailure } from "../errors/write-failure.ts";
import type { Io } from "../io.ts";
import { addExample } from "./example.ts";

export function addChat(program: Command, io: Io): void {
  const command = program
    .command("chat")
    .summary("talk with an AI agent")
    .description(
      "Asks an AI agent line by line in one session, so that it remembers what was said. At a terminal there is a prompt: Ctrl-C " +
        "stops the answer that is on its way, twice it leaves, and so does Ctrl-D; /help lists commands. Lines from a pipe are " +
        "answered one after the other, and the first that is not ends the chat with its exit code.",
    );
  addChatOptions(command);
  addCallOptions(command, "a JSON object a line for each event, and one with the outcome of each turn");
  addExample(command, `printf 'My name is Ada\\nWhat is my name?\\n' | agent-events chat --sandbox --quiet`);
  command.action(async (flags: ChatFlags) => {
    const { chat } = await import("../chat/chat.ts");
    const argv = [...(flags.json ? ["--json"] : []), ...(flags.color ? [] : ["--no-color"])];
    const tell = (error: unknown) =>
      writeFailure(explain(error, { program, argv: ["chat"], interrupted: false }), argv, io);
    await chat(flags, io, tell);
  });
}
