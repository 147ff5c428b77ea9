import type { Command } from "commander";
import { addCallOptions } from "../../call/options.ts";
import { milliseconds } from "../../fields/whole-number.ts";
import type { Io } from "../../io.ts";
import type { VerifyFlags } from "../../webhook/verify.ts";
import { addExample } from "../example.ts";

export function addWebhookVerify(webhook: Command, io: Io): void {
  const command = webhook
    .command("verify")
    .summary("have a webhook verified, and wait for it")
    .description(
      "Has DevRev send `verify` to a webhook that is not verified, and waits until its receiver has answered. When it does not, " +
        "tells what is wrong with it, as far as that can be seen.",
    )
    .argument("<id>", "id of the webhook")
    .option("--wait <ms>", "milliseconds to wait (default: 45000, or 5000 for a sandbox)", milliseconds);
  addCallOptions(command);
  addExample(command, "agent-events webhook verify don:integration:dvrv-us-1:devo/0:webhook/1");
  command.action(async (id: string, flags: VerifyFlags) => {
    const { verify } = await import("../../webhook/verify.ts");
    await verify(id, flags, io);
  });
}
