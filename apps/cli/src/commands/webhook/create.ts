import type { Input } from "@agent-events/client";
import type { Command } from "commander";
import { connect } from "../../call/connect.ts";
import { addCallOptions, type CallFlags } from "../../call/options.ts";
import { UsageError } from "../../errors/usage-error.ts";
import { collect } from "../../fields/collect.ts";
import { readHeaders } from "../../fields/header.ts";
import type { Io } from "../../io.ts";
import { printWebhook } from "../../output/print-webhook.ts";
import { addSecretOptions, addShowSecret, readSecret, type SecretFlags } from "../../request/secret.ts";
import { addExample } from "../example.ts";

interface CreateFlags extends CallFlags, SecretFlags {
  readonly url?: string;
  readonly eventType?: readonly string[];
  readonly header?: readonly string[];
  readonly showSecret?: true;
}

const EXAMPLE = `
export DEVREV_WEBHOOK_SECRET="$(head -c 24 /dev/urandom | base64)"
agent-events webhook create \\
  --url https://example.com/devrev/deliveries \\
  --event-type ai_agent_response \\
  --secret-env`;

export function addWebhookCreate(webhook: Command, io: Io): void {
  const command = webhook
    .command("create")
    .summary("register an address for deliveries")
    .description("Registers an address for deliveries. Without a secret of yours DevRev generates one.")
    .option("--url <url>", "where to send the deliveries; DevRev must be able to reach it (required)")
    .option(
      "--event-type <type>",
      "a type of event to deliver, ai_agent_response for agents' answers; repeatable",
      collect,
    )
    .option("--header <name=value>", "a header of every delivery, name=@file reads its value; up to 8", collect);
  addSecretOptions(command);
  addShowSecret(command);
  addCallOptions(command);
  addExample(command, EXAMPLE);
  command.action(async (flags: CreateFlags) => {
    const client = connect(flags, io);
    const answer = await client.webhooks.create(await readCreate(flags, io));
    printWebhook(io, flags, answer);
  });
}

async function readCreate(flags: CreateFlags, io: Io): Promise<Input<"/webhooks.create">> {
  if (flags.url === undefined)
    throw new UsageError("--url is missing", "Give the address that is to get the deliveries.");
  const headers = await readHeaders(io, "--header", flags.header);
  const secret = await readSecret(flags, io);
  return {
    url: flags.url,
    ...(flags.eventType && { event_types: [...flags.eventType] }),
    ...(headers && { headers }),
    ...(secret !== undefined && { secret }),
  };
}
