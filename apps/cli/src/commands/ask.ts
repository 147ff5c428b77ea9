import type { Command } from "commander";
import { type AskFlags, addAskOptions } from "../ask/options.ts";
import { addCallOptions } from "../call/options.ts";
import type { Io } from "../io.ts";
import { addExample } from "./example.ts";

export function addAsk(program: Command, io: Io): void {
  const command = program
    .command("ask")
    .summary("ask an AI agent, and wait for its answer")
    .description(
      "Sends a message to an AI agent, receives what it delivers, and prints its answer. A gateway (--gateway) receives the deliveries " +
        "itself; without one they need a way back to this machine: --sandbox needs nothing else; with a sandbox of `agent-events " +
        "sandbox` at DEVREV_BASE_URL there is one; DevRev itself needs --public-url or --webhook.",
    )
    .argument("[text]", "the message, at most 8192 characters; - reads it from standard input");
  addAskOptions(command);
  addCallOptions(command, "a JSON object a line for each event, and a last one with the outcome");
  addExample(command, 'agent-events ask "How do I rotate the API key of our staging project?" --sandbox');
  command.action(async (text: string | undefined, flags: AskFlags) => {
    // Loaded by those who ask only: the receiver, runs and the sandbox would slow down every other command.
    const { ask } = await import("../ask/ask.ts");
    await ask(text, flags, io);
  });
}
