import { setTimeout as sleep } from "node:timers/promises";
import type { AgentClient } from "@agent-events/client";
import { exitCodes } from "../errors/exit-codes.ts";
import { ExplainedError } from "../errors/explained-error.ts";
import type { Webhook } from "../output/webhook.ts";

/**
 * Looks at a webhook until DevRev has verified it.
 *
 * @returns it as it is at last, be it active or still unverified
 * @throws {ExplainedError} when it is switched off
 */
export async function watchUntilActive(
  client: AgentClient,
  id: string,
  { limit, signal }: { readonly limit: number; readonly signal: AbortSignal },
): Promise<Webhook> {
  const end = performance.now() + limit;
  for (let wait = 25; ; wait = Math.min(wait * 2, 2_000)) {
    const { webhook } = await client.webhooks.get({ id });
    if (webhook.status === "inactive") throw inactive(id);
    const left = end - performance.now();
    if (webhook.status === "active" || left <= 0) return webhook;
    await sleep(Math.min(wait, left), undefined, { signal });
  }
}

export function inactive(id: string): ExplainedError {
  return new ExplainedError({
    name: "WebhookInactiveError",
    message: `the webhook ${id} is inactive: it gets no deliveries, \`verify\` included`,
    next: `Switch it on with \`agent-events webhook update ${id} --activate\`.`,
    exitCode: exitCodes.setup,
  });
}
