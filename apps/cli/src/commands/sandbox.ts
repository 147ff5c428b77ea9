import type { Command } from "commander";
import type { Io } from "../io.ts";
import { addSandboxOptions, type SandboxFlags } from "../sandbox/options.ts";
import { addExample } from "./example.ts";

export function addSandbox(program: Command, io: Io): void {
  const command = program
    .command("sandbox")
    .summary("run a local DevRev that answers")
    .description(
      "Runs a sandbox: DevRev's API on this machine, whose agents answer with signed deliveries, as well-behaved or as faulty as " +
        "the scenario that a message's first word names. It tells of each call and each attempt of a delivery until Ctrl-C.",
    );
  addSandboxOptions(command);
  addExample(command, "agent-events sandbox --list");
  command.action(async (flags: SandboxFlags) => {
    const { listScenarios, runSandbox } = await import("../sandbox/run-sandbox.ts");
    await (flags.list ? listScenarios : runSandbox)(flags, io);
  });
}
