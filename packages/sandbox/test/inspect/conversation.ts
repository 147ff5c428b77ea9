import type { AgentClient } from "@agent-events/client";
import type { Webhook } from "@agent-events/contract";
import type { Sandbox, SandboxOptions } from "../../src/index.ts";
import { type Receiving, receiver } from "../receivers.ts";
import { delivers, open, request, says, verified } from "../sandboxes.ts";

/** A sandbox in which something has happened. */
export interface Conversation extends Receiving {
  readonly sandbox: Sandbox;
  readonly client: AgentClient;
  readonly webhook: Webhook;
  readonly address: string;
}

/** One webhook, one call, two deliveries that a real receiver took: call_1 and call_2, delivery_1 (verify) to delivery_3. */
export async function conversation(options: SandboxOptions = {}): Promise<Conversation> {
  const agent = delivers(
    { says: { agent_response: "suggestions", suggestions: { suggestions: [] } } },
    says("On its way."),
  );
  const { sandbox, client } = await open({ agent, ...options });
  const receiving = await receiver();
  const webhook = await verified({ sandbox, client }, receiving.url);
  await client.execute(request(webhook));
  await sandbox.waiting();
  return { ...receiving, sandbox, client, webhook, address: receiving.url };
}
