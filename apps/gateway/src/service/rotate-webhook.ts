import { createAgentClient } from "@agent-events/client";
import type { Config } from "../config/config.ts";
import { type Rotation, rotateSecret } from "../webhook/rotate.ts";
import { openLedger } from "./stores.ts";

/**
 * Gives the webhook that a gateway made for itself a new secret, from any process with the same configuration, while its
 * replicas run: none of them has to be told, and no delivery is lost.
 *
 * @throws {WebhookMissingError} when the gateway has made none
 * @throws {RotationTooSoonError} when the last one is not over
 * @throws {RotationFailedError} when DevRev does not take it, or cannot be reached
 * @throws {WebhookUnverifiedError} when DevRev does not verify it afterwards
 * @throws {StoreUnusableError} when the ledger cannot be opened
 */
export async function rotateWebhook(
  config: Config,
  options: { readonly now?: (() => number) | undefined; readonly signal?: AbortSignal | undefined } = {},
): Promise<Rotation> {
  const ledger = await openLedger(config);
  try {
    const { token, baseUrl } = config.devrev;
    return await rotateSecret({ ledger, client: createAgentClient({ token, baseUrl }), ...options });
  } finally {
    await ledger.close();
  }
}
