import { type AgentClient, HttpError } from "@agent-events/client";
import type { Check } from "../api/services.ts";
import { isSameSecret } from "./same-secret.ts";

/** Milliseconds for which DevRev's word is taken. */
const FRESH = 30_000;

interface Asked {
  /** Whether DevRev is just verifying it, after a rotation. */
  readonly isMoving?: boolean | undefined;
  /** The secret that the gateway was given for it; undefined where it makes its own. */
  readonly secret?: string | undefined;
}

interface Watched {
  readonly client: AgentClient;
  readonly id: () => string;
  readonly isMoving: () => boolean;
  readonly secret: string | undefined;
}

/** Asks DevRev how the webhook is: at most every 30 s, however many ask, and for 3 s at most. */
export function watchWebhook({ client, id, isMoving, secret }: Watched): () => Promise<Check> {
  let asked: { readonly at: number; readonly answer: Promise<Check> } | undefined;
  return () => {
    const at = performance.now();
    if (!asked || at - asked.at > FRESH) {
      asked = { at, answer: askWebhook(client, id(), { isMoving: isMoving(), secret }) };
    }
    return asked.answer;
  };
}

/** How a webhook is, in a sentence. */
export async function askWebhook(client: AgentClient, id: string, { isMoving, secret }: Asked = {}): Promise<Check> {
  const no = (detail: string): Check => ({ name: "webhook", ok: false, detail });
  const yes = (detail: string): Check => ({ name: "webhook", ok: true, detail });
  try {
    const { webhook } = await client.webhooks.get({ id }, { timeout: 3_000, deadline: 3_000, maxRetries: 0 });
    const { status, event_types = [], url } = webhook;
    if (status === "unverified" && isMoving) return yes(`${id} is being verified after a rotation`);
    if (status !== "active") return no(`${id} is ${status}; ${next[status] ?? next.unverified}`);
    if (!event_types.includes("ai_agent_response"))
      return no(`${id} does not subscribe to ai_agent_response; add it with webhooks.update`);
    if (secret !== undefined && !isSameSecret(secret, webhook.secret))
      return no(
        `${id} has another secret, so every delivery is refused; set DEVREV_WEBHOOK_SECRET to that of webhooks.get`,
      );
    // Of one that somebody else made, only a person can tell whether it leads here.
    return yes(secret === undefined ? `${id} is active` : `${id} is active, and delivers to ${url}`);
  } catch (error) {
    if (secret !== undefined && error instanceof HttpError && error.status === 404)
      return no(`DevRev has no webhook ${id}; set DEVREV_WEBHOOK to one that webhooks.list tells`);
    return no(error instanceof Error ? error.message : String(error));
  }
}

const next: Readonly<Record<string, string>> & { readonly unverified: string } = {
  inactive: "switch it on with webhooks.update and action activate",
  unverified: "DevRev has to reach it: verify it again with webhooks.update and action activate",
};
