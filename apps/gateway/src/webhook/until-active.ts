import { setTimeout as sleep } from "node:timers/promises";
import { type AgentClient, ConnectionError, HttpError, TimeoutError } from "@agent-events/client";
import { WebhookUnverifiedError } from "./errors/webhook-unverified-error.ts";

/** Milliseconds in which DevRev must have verified a webhook: three minutes, and a little for the last attempt. */
const LIMIT = 190_000;

/** Milliseconds between two questions at most: over the whole time, far below DevRev's limits. */
const SLOWEST = 3_000;

export interface Waiting {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds. @default 190_000 */
  readonly limit?: number | undefined;
}

/**
 * Waits until DevRev has verified a webhook: before that it gets no events.
 *
 * @throws {WebhookUnverifiedError} when that takes too long
 * @throws {AgentClientError} when DevRev refuses to tell
 */
export async function untilActive(
  client: AgentClient,
  id: string,
  { signal, limit = LIMIT }: Waiting = {},
): Promise<void> {
  const end = performance.now() + limit;
  let trouble: unknown;
  for (let wait = 25; ; wait = Math.min(wait * 2, SLOWEST)) {
    try {
      const { webhook } = await client.webhooks.get({ id }, { signal });
      if (webhook.status === "active") return;
    } catch (error) {
      if (!mayPass(error)) throw error;
      trouble = error;
    }
    if (performance.now() + wait > end) throw new WebhookUnverifiedError(id, limit, trouble);
    await sleep(wait, undefined, { signal });
  }
}

/** Whether asking again may help. */
function mayPass(error: unknown): boolean {
  if (error instanceof HttpError) return error.retryable || error.status >= 500;
  return error instanceof ConnectionError || error instanceof TimeoutError;
}
