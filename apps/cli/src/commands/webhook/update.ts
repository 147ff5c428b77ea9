import { type Command, Option } from "commander";
import { connect } from "../../call/connect.ts";
import { addCallOptions, type CallFlags } from "../../call/options.ts";
import { collect } from "../../fields/collect.ts";
import type { Io } from "../../io.ts";
import { printWebhook } from "../../output/print-webhook.ts";
import { readUpdate, type UpdateFlags } from "../../request/read-update.ts";
import { addSecretOptions, addShowSecret } from "../../request/secret.ts";
import { addExample } from "../example.ts";

const EXAMPLE = `
agent-events webhook update don:integration:dvrv-us-1:devo/0:webhook/123 \\
  --add-event-type ai_agent_response \\
  --activate`;

function repeatable(flags: string, description: string, conflicts: string[] = []): Option {
  return new Option(flags, description).argParser(collect).conflicts(conflicts);
}

export function addWebhookUpdate(webhook: Command, io: Io): void {
  const command = webhook
    .command("update")
    .summary("change a webhook")
    .description(
      "Changes a webhook; what no option names stays as it is. A new url or secret has to be verified again.",
    )
    .argument("<id>", "id of the webhook")
    .option("--url <url>", "a new address for the deliveries")
    .option("--activate", "switch deliveries on")
    .addOption(new Option("--deactivate", "switch deliveries off").conflicts("activate"))
    .addOption(repeatable("--add-event-type <type>", "a type of event to add; repeatable"))
    .addOption(repeatable("--remove-event-type <type>", "a type of event to remove; repeatable"))
    .addOption(
      repeatable("--set-event-type <type>", "a type of event to have in place of the present ones; repeatable", [
        "addEventType",
        "removeEventType",
      ]),
    )
    .addOption(repeatable("--add-header <name=value>", "a header to add, name=@file reads its value; repeatable"))
    .addOption(repeatable("--remove-header <name>", "a header to remove; repeatable"))
    .addOption(repeatable("--set-header <name=value>", "a header to have in place of the present ones; repeatable"));
  addSecretOptions(command);
  addShowSecret(command);
  addCallOptions(command);
  addExample(command, EXAMPLE);
  command.action(async (id: string, flags: UpdateFlags & CallFlags & { showSecret?: true }) => {
    const client = connect(flags, io);
    const answer = await client.webhooks.update(await readUpdate(id, flags, io));
    printWebhook(io, flags, answer);
  });
}
