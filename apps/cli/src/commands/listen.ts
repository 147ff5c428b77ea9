import type { Command } from "commander";
import type { Io } from "../io.ts";
import { addListenOptions, type ListenFlags } from "../listen/options.ts";
import { addExample } from "./example.ts";

export function addListen(program: Command, io: Io): void {
  const command = program
    .command("listen")
    .summary("receive deliveries, and hand them on to a receiver")
    .description(
      "Receives deliveries on a port of this machine and tells each as it comes: what it is, whether its signature and time are " +
        "right, how it was answered, and how long that took of DevRev's 3 seconds. DEVREV_WEBHOOK_SECRET is the webhook's secret. " +
        "With --forward-to your receiver gets each delivery byte for byte, and DevRev gets its answer.",
    );
  addListenOptions(command);
  addExample(command, "agent-events listen --forward-to http://127.0.0.1:3000/");
  command.action(async (flags: ListenFlags) => {
    const { listen } = await import("../listen/listen.ts");
    await listen(flags, io);
  });
}
