import { type AgentClient, HttpError, isAgentClientError } from "@agent-events/client";
import type { ApiLog } from "../api/services.ts";
import type { Config } from "../config/config.ts";
import type { Ledger } from "../ledger/index.ts";
import { isPending, WEBHOOK_PATH } from "../webhook/record.ts";
import { registerWebhook } from "../webhook/register.ts";
import { isSameSecret } from "../webhook/same-secret.ts";
import { untilActive } from "../webhook/until-active.ts";
import { DevRevRefusedError } from "./errors/devrev-refused-error.ts";
import { DevRevUnreachableError } from "./errors/devrev-unreachable-error.ts";
import { WebhookSecretWrongError } from "./errors/webhook-secret-wrong-error.ts";

interface Connecting {
  /** One whose calls end with the signal. */
  readonly client: AgentClient;
  readonly ledger: Ledger;
  readonly log: ApiLog;
  readonly now: () => number;
  readonly signal?: AbortSignal | undefined;
}

/** What stands before the gateway may lead another address to it, so this is no mistake for certain. */
const ELSEWHERE = `the webhook delivers to an address that does not end in ${WEBHOOK_PATH}: is it led to the gateway?`;

/**
 * Makes sure that DevRev knows the webhook, and resolves with its id. An outage of DevRev is no reason not to start where the
 * webhook is known already.
 *
 * @throws {DevRevRefusedError} when the token or the webhook is wrong
 * @throws {WebhookSecretWrongError} when the given secret is not that of the given webhook
 * @throws {DevRevUnreachableError} when there is no webhook yet, and none can be made
 * @throws {WebhookUnverifiedError} when DevRev does not reach the gateway
 */
export async function connectWebhook(webhook: Config["webhook"], options: Connecting): Promise<string> {
  const { client, log } = options;
  try {
    if (webhook.kind === "registered") return await register(webhook.publicUrl, options);
    const { secret, url } = (await client.webhooks.get({ id: webhook.id })).webhook;
    if (!isSameSecret(webhook.secret, secret)) throw new WebhookSecretWrongError(webhook.id);
    if (!url.endsWith(WEBHOOK_PATH)) log.warn({ webhook: webhook.id, url }, ELSEWHERE);
    return webhook.id;
  } catch (error) {
    if (isRefusal(error)) throw new DevRevRefusedError(error);
    if (!isAgentClientError(error)) throw error;
    const known = webhook.kind === "given" ? webhook.id : await knownId(options.ledger);
    if (known === undefined) throw new DevRevUnreachableError(error);
    log.warn(
      { err: error, webhook: known },
      "DevRev could not be asked for the webhook: starting with what is known of it",
    );
    return known;
  }
}

async function register(publicUrl: string, { client, ledger, log, now, signal }: Connecting): Promise<string> {
  const { id, url } = await registerWebhook({ ledger, client, publicUrl, now });
  log.info({ webhook: id, url }, "waiting until DevRev has verified the webhook");
  await untilActive(client, id, { signal });
  return id;
}

const isRefusal = (error: unknown): error is HttpError =>
  error instanceof HttpError && !error.retryable && error.status < 500;

async function knownId(ledger: Ledger): Promise<string | undefined> {
  const record = await ledger.getWebhook();
  return record && !isPending(record) ? record.id : undefined;
}
