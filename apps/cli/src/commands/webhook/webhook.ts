import type { Command } from "commander";
import type { Io } from "../../io.ts";
import { addExample } from "../example.ts";
import { addWebhookCreate } from "./create.ts";
import { addWebhookDelete } from "./delete.ts";
import { addWebhookGet } from "./get.ts";
import { addWebhookList } from "./list.ts";
import { addWebhookRotate } from "./rotate.ts";
import { addWebhookUpdate } from "./update.ts";
import { addWebhookVerify } from "./verify.ts";

export function addWebhook(program: Command, io: Io): void {
  const webhook = program
    .command("webhook")
    .description("Manages the webhooks to which DevRev delivers agents' answers.");
  webhook.summary("create, get, list, update, verify, rotate and delete webhooks");
  addWebhookCreate(webhook, io);
  addWebhookGet(webhook, io);
  addWebhookList(webhook, io);
  addWebhookUpdate(webhook, io);
  addWebhookVerify(webhook, io);
  addWebhookRotate(webhook, io);
  addWebhookDelete(webhook, io);
  addExample(webhook, "agent-events webhook list");
}
