import { randomBytes } from "node:crypto";
import { type AgentClient, ConnectionError } from "@agent-events/client";
import type { Cleanup } from "../../../cleanup.ts";
import { exitCodes } from "../../../errors/exit-codes.ts";
import { ExplainedError } from "../../../errors/explained-error.ts";

/** A secret for one webhook: 24 bytes in base64. Text and decoded bytes are both keys of good length. */
export const newSecret = (): string => randomBytes(24).toString("base64");

/** What a webhook is made of, and by whom. */
export interface Registration {
  /** One that Ctrl-C does not end: a webhook whose id is never learnt could not be removed. */
  readonly client: AgentClient;
  readonly url: string;
  readonly secret: string;
  /** Whether a process on this machine makes it, and takes it along when it ends. */
  readonly isSandbox: boolean;
}

/**
 * Makes a webhook, and has it removed in the end.
 *
 * @returns its id
 * @throws {ExplainedError} when what answers does not mean it
 */
export async function registerWebhook(
  { client, url, secret, isSandbox }: Registration,
  cleanup: Cleanup,
): Promise<string> {
  const { webhook } = await client.webhooks.create({ url, secret, event_types: ["ai_agent_response"] });
  cleanup.add(async () => {
    try {
      await client.webhooks.delete({ id: webhook.id });
    } catch (cause) {
      if (!(isSandbox && cause instanceof ConnectionError)) throw left(webhook.id, cause);
    }
  });
  if (new URL(webhook.url).host !== new URL(url).host) throw notOurs(webhook.url);
  return webhook.id;
}

function notOurs(url: string): ExplainedError {
  return new ExplainedError({
    name: "NoDeliveriesError",
    message: `what answers there made a webhook for ${url}, an address that was not asked for: it may be the contract's mock, which delivers nothing`,
    next: "Start `agent-events sandbox` and use its address, or add --sandbox.",
    exitCode: exitCodes.setup,
  });
}

function left(id: string, cause: unknown): ExplainedError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new ExplainedError(
    {
      name: "WebhookLeftError",
      message: `the webhook ${id} could not be removed: ${reason}`,
      next: `Remove it with \`agent-events webhook delete ${id}\`.`,
      exitCode: exitCodes.noAnswer,
    },
    { cause },
  );
}
