import type { AgentClient } from "@agent-events/client";
import type { Check } from "../api/services.ts";

/** Milliseconds for which DevRev's word is taken. */
const FRESH = 30_000;

interface Watched {
  readonly client: AgentClient;
  readonly id: () => string;
  /** Whether DevRev is just verifying it, after a rotation. */
  readonly isMoving: () => boolean;
}

/** Asks DevRev how the webhook is: at most every 30 s, however many ask, and for 3 s at most. */
export function watchWebhook({ client, id, isMoving }: Watched): () => Promise<Check> {
  let asked: { readonly at: number; readonly answer: Promise<Check> } | undefined;
  return () => {
    const at = performance.now();
    if (!asked || at - asked.at > FRESH) asked = { at, answer: askWebhook(client, id(), isMoving()) };
    return asked.answer;
  };
}

/** How a webhook is, in a sentence. */
export async function askWebhook(client: AgentClient, id: string, isMoving = false): Promise<Check> {
  const name = "webhook";
  try {
    const { webhook } = await client.webhooks.get({ id }, { timeout: 3_000, deadline: 3_000, maxRetries: 0 });
    const { status, event_types = [] } = webhook;
    if (status === "unverified" && isMoving)
      return { name, ok: true, detail: `${id} is being verified after a rotation` };
    if (status !== "active")
      return { name, ok: false, detail: `${id} is ${status}; ${next[status] ?? next.unverified}` };
    if (event_types.includes("ai_agent_response")) return { name, ok: true, detail: `${id} is active` };
    return { name, ok: false, detail: `${id} does not subscribe to ai_agent_response; add it with webhooks.update` };
  } catch (error) {
    return { name, ok: false, detail: error instanceof Error ? error.message : String(error) };
  }
}

const next: Readonly<Record<string, string>> & { readonly unverified: string } = {
  inactive: "switch it on with webhooks.update and action activate",
  unverified: "DevRev has to reach it: verify it again with webhooks.update and action activate",
};
