import { type AgentClient, type AgentClientOptions, createAgentClient } from "../src/index.ts";

/** The smallest request that the contract allows. */
export const request = {
  agent: "don:core:dvrv-us-1:devo/1:ai_agent/1",
  session_object: "order-17",
  event: { input_message: { message: "Where is my order?" } },
};

export const token = "secret-0123456789";

export function clientOf(options: AgentClientOptions): AgentClient {
  return createAgentClient({ token, ...options });
}

/** What a promise rejects with; an error of its own when it does not. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    (value) => {
      throw new Error(`it resolved, with ${JSON.stringify(value)}`);
    },
    (error: unknown) => error,
  );
}
