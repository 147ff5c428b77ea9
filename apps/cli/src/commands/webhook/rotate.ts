import type { Command } from "commander";
import type { Io } from "../../io.ts";
import { addRotateOptions, type RotateFlags } from "../../webhook/rotate/options.ts";
import { addExample } from "../example.ts";

const EXAMPLE = `
agent-events webhook rotate don:integration:dvrv-us-1:devo/0:webhook/1 \\
  --secret-file new-secret.txt --yes`;

export function addWebhookRotate(webhook: Command, io: Io): void {
  const command = webhook
    .command("rotate")
    .summary("give a webhook another secret, none of whose deliveries is refused")
    .description(
      "Gives a webhook a new secret, and no delivery is refused. The receiver has to take both for a while: the command makes " +
        "the new one, waits until a challenge signed with it is answered, changes DevRev over, and waits until DevRev has verified " +
        "it. Then the old one can go.",
    )
    .argument("<id>", "id of the webhook");
  addRotateOptions(command);
  addExample(command, EXAMPLE);
  command.action(async (id: string, flags: RotateFlags) => {
    const { rotate } = await import("../../webhook/rotate/rotate.ts");
    await rotate(id, flags, io);
  });
}
