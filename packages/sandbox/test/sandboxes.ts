import { type AgentClient, createAgentClient } from "@agent-events/client";
import type { ExecuteRequest, Webhook } from "@agent-events/contract";
import { onTestFinished } from "vitest";
import { type Agent, createSandbox, type PlannedDelivery, type Sandbox, type SandboxOptions } from "../src/index.ts";
import { SECRET } from "./receivers.ts";
import { throughPrism } from "./through-prism.ts";

/** A sandbox for the length of a test, and a client of it, of which Prism checks every request and answer. */
export async function open(options?: SandboxOptions): Promise<{ sandbox: Sandbox; client: AgentClient }> {
  const sandbox = await createSandbox(options);
  onTestFinished(() => sandbox.close());
  const { url, fetch } = await throughPrism(sandbox);
  return { sandbox, client: createAgentClient({ baseUrl: url, fetch, token: "any", maxRetries: 0 }) };
}

/** A webhook that has answered its challenge, unless the server there does not. */
export async function verified(
  { sandbox, client }: { sandbox: Sandbox; client: AgentClient },
  url: string,
  over: object = {},
): Promise<Webhook> {
  const { webhook } = await client.webhooks.create({
    url,
    secret: SECRET,
    event_types: ["ai_agent_response"],
    ...over,
  });
  await sandbox.waiting();
  return webhook;
}

export const request = (webhook?: { id: string }, over: Partial<ExecuteRequest> = {}): ExecuteRequest => ({
  agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
  session_object: "order-17",
  event: { input_message: { message: "Where is my order?" } },
  ...(webhook && { webhook_target: { webhook: webhook.id } }),
  ...over,
});

const plain: PlannedDelivery = {
  after: 0,
  says: { agent_response: "message", message: "On its way." },
  copies: 1,
  signature: "valid",
  age: 0,
  envelope: undefined,
  omit: [],
  set: {},
};

/** An agent that accepts each call, and delivers this. */
export const delivers =
  (...deliveries: Partial<PlannedDelivery>[]): Agent =>
  () => ({
    acknowledgement: { kind: "accept", after: 0, last: false },
    deliveries: deliveries.map((one) => ({ ...plain, ...one })),
    shuffled: false,
  });

export const says = (message: string): Partial<PlannedDelivery> => ({ says: { agent_response: "message", message } });
