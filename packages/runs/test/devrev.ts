import { type AgentClient, createAgentClient } from "@agent-events/client";
import type { ExecuteRequest } from "@agent-events/contract";
import { decodeDelivery } from "@agent-events/receiver";
import { onTestFinished } from "vitest";
import { createRuns, memory, type Runs, type RunsOptions } from "../src/index.ts";

export const SESSION = "don:core:dvrv-us-1:devo/0:ai_agent_session/1";
export const WEBHOOK = "don:integration:dvrv-us-1:devo/0:webhook/1";

/** What the agent says in a delivery, besides the kind. */
export const says = {
  message: (message: string) => ({ agent_response: "message", message }),
  error: (error: string) => ({ agent_response: "error", error: { error } }),
  triggered: (skill_name: string) => ({
    agent_response: "progress",
    progress: { progress_state: "skill_triggered", skill_triggered: { skill_name, args: {} } },
  }),
  started: () => ({ agent_response: "message_generation_started", message_generation_started: { request_id: "r" } }),
};

/** A DevRev in this process: it takes calls, and builds the deliveries that answer them. */
export class DevRev {
  readonly calls: ExecuteRequest[] = [];
  /** What the next calls are answered with, or fail with; an acknowledgement once there is nothing left. */
  readonly answers: (() => Response | Promise<Response>)[] = [];
  #events = 0;

  readonly client: AgentClient = createAgentClient({
    token: "test",
    maxRetries: 0,
    fetch: async (_url, init) => {
      this.calls.push(JSON.parse(String(init.body)));
      return this.answers.shift()?.() ?? Response.json({ session: { id: SESSION } });
    },
  });

  /** The delivery of something that the agent says about the call, as a receiver would hand it on. */
  delivery(call: ExecuteRequest, what: object, over: object = {}) {
    const event = {
      id: `${WEBHOOK}:event/${++this.#events}`,
      webhook_id: WEBHOOK,
      timestamp: "2026-11-23T12:00:00.123456789Z",
      type: "ai_agent_response",
      ai_agent_response: {
        agent: call.agent,
        session: SESSION,
        session_object: call.session_object,
        client_metadata: call.client_metadata,
        ...what,
        ...over,
      },
    };
    return decodeDelivery(event as never);
  }
}

export const request = {
  agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
  session_object: "order-17",
  event: { input_message: { message: "Where is my order?" } },
};

/** Runs over a DevRev of their own. */
export function world(options: Partial<RunsOptions> = {}): { devrev: DevRev; runs: Runs } {
  const devrev = new DevRev();
  const runs = createRuns({ client: devrev.client, store: memory(), webhook: WEBHOOK, ...options });
  onTestFinished(() => runs.close());
  return { devrev, runs };
}

/** The last call that DevRev got. */
export function lastCall(devrev: DevRev): ExecuteRequest {
  const call = devrev.calls.at(-1);
  if (!call) throw new RangeError("nothing was called");
  return call;
}
