import { createAgentClient } from "@agent-events/client";
import { createReceiver, type Delivery, decodeDelivery, signDelivery } from "@agent-events/receiver";
import { expressHandler } from "@agent-events/receiver/express";
import { fastifyPlugin } from "@agent-events/receiver/fastify";
import { honoHandler } from "@agent-events/receiver/hono";
import { lambdaHandler } from "@agent-events/receiver/lambda";
import { nodeHandler } from "@agent-events/receiver/node";
import { createRuns, memory, type Run, type Runs, RunTimeoutError } from "@agent-events/runs";
import { redis } from "@agent-events/runs/redis";
import { sqlite } from "@agent-events/runs/sqlite";

export const stores = { memory, sqlite, redis };
export const adapters = { expressHandler, fastifyPlugin, honoHandler, lambdaHandler, nodeHandler };

/** From a signed request to the run that it belongs to. */
export function open(secret: string | undefined): { runs: Runs; receive: (request: Request) => Promise<Response> } {
  const runs = createRuns({ client: createAgentClient(), store: memory(), webhook: "webhook" });
  return { runs, receive: createReceiver({ secret, onDelivery: runs.accept }) };
}

export async function answer(run: Run): Promise<string> {
  try {
    return (await run.reply({ timeout: 1000 })).message;
  } catch (error) {
    if (error instanceof RunTimeoutError) return error.run.id;
    throw error;
  }
}

/** Stops compiling when there is a kind that it does not know. */
export function tell(delivery: Delivery): string {
  switch (delivery.kind) {
    case "skill-triggered":
    case "skill-executed":
      return delivery.skillName;
    case "suggestions":
      return delivery.suggestions.join();
    case "generation-started":
      return delivery.requestId;
    case "message":
      return delivery.message;
    case "error":
      return delivery.error;
    case "unknown":
      return delivery.reason;
    default:
      return delivery satisfies never;
  }
}

export async function roundTrip(body: string, secret: string): Promise<[string, string]> {
  return [await signDelivery(body, { secret }), decodeDelivery(new TextEncoder().encode(body)).kind];
}
