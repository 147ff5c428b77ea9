import type { Command } from "commander";
import { connect } from "../../call/connect.ts";
import { addCallOptions, type CallFlags } from "../../call/options.ts";
import type { Io } from "../../io.ts";
import { type Line, print } from "../../output/print.ts";
import { type Webhook, webhookData } from "../../output/webhook.ts";
import { addShowSecret } from "../../request/secret.ts";
import { addExample } from "../example.ts";

const NONE: readonly Line[] = [
  ["webhooks", "none"],
  ["next", "Register an address with `agent-events webhook create`."],
];

export function addWebhookList(webhook: Command, io: Io): void {
  const command = webhook
    .command("list")
    .description("Lists the organization's webhooks.")
    .summary("list all webhooks");
  addShowSecret(command);
  addCallOptions(command);
  addExample(command, "agent-events webhook list");
  command.action(async (flags: CallFlags & { showSecret?: true }) => {
    const answer = await connect(flags, io).webhooks.list();
    const { webhooks } = answer;
    const data = webhooks.map((one) => webhookData(one, flags.showSecret ?? false));
    print(
      io,
      flags,
      { ...answer, webhooks: data },
      webhooks.length > 0 ? webhooks.map((one) => toLine(one, flags.showSecret)) : NONE,
    );
  });
}

function toLine({ id, url, status, event_types, secret }: Webhook, showSecret: true | undefined): Line {
  return [
    id,
    [status.padEnd("unverified".length), url, event_types?.join(",") || "-", ...(showSecret ? [secret] : [])].join(
      "  ",
    ),
  ];
}
