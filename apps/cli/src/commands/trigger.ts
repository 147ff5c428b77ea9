import type { Command } from "commander";
import type { Io } from "../io.ts";
import { addTriggerOptions, TRIGGER_SECRET, type TriggerFlags } from "../trigger/options.ts";
import { addExample } from "./example.ts";

export function addTrigger(program: Command, io: Io): void {
  const command = program
    .command("trigger")
    .summary("try a receiver with a scenario's deliveries")
    .description(
      "Sends a scenario's deliveries to a receiver under development, signed, without any call, and tells how each is answered. " +
        "`verify` sends the challenge that a new webhook gets; `agent-events sandbox --list` lists the scenarios. " +
        `They are signed with ${TRIGGER_SECRET}, unless another secret is named.`,
    )
    .argument("<scenario>", "what to send: verify, or a scenario such as duplicate");
  addTriggerOptions(command);
  addExample(command, "agent-events trigger duplicate --to http://127.0.0.1:3000/");
  command.action(async (scenario: string, flags: TriggerFlags) => {
    const { trigger } = await import("../trigger/trigger.ts");
    await trigger(scenario, flags, io);
  });
}
