import type { Command } from "commander";
import { connect } from "../../call/connect.ts";
import { addCallOptions, type CallFlags } from "../../call/options.ts";
import type { Io } from "../../io.ts";
import { printWebhook } from "../../output/print-webhook.ts";
import { addShowSecret } from "../../request/secret.ts";
import { addExample } from "../example.ts";

export function addWebhookGet(webhook: Command, io: Io): void {
  const command = webhook.command("get").description("Shows a webhook.").argument("<id>", "id of the webhook");
  command.summary("show a webhook");
  addShowSecret(command);
  addCallOptions(command);
  addExample(command, "agent-events webhook get don:integration:dvrv-us-1:devo/0:webhook/123");
  command.action(async (id: string, flags: CallFlags & { showSecret?: true }) => {
    const answer = await connect(flags, io).webhooks.get({ id });
    printWebhook(io, flags, answer);
  });
}
