import type { Command } from "commander";
import { connect } from "../../call/connect.ts";
import { addCallOptions, type CallFlags } from "../../call/options.ts";
import type { Io } from "../../io.ts";
import { print } from "../../output/print.ts";
import { addExample } from "../example.ts";

export function addWebhookDelete(webhook: Command, io: Io): void {
  const command = webhook.command("delete").argument("<id>", "id of the webhook").summary("delete a webhook");
  command.description("Deletes a webhook. It gets no further deliveries; this cannot be undone.");
  addCallOptions(command);
  addExample(command, "agent-events webhook delete don:integration:dvrv-us-1:devo/0:webhook/123");
  command.action(async (id: string, flags: CallFlags) => {
    const answer = await connect(flags, io).webhooks.delete({ id });
    print(io, flags, answer, [["deleted", id]]);
  });
}
