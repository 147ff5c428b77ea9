import { webhookExamples } from "@agent-events/contract/examples";
import { createReceiver, type Delivery, type ReceiverOptions, type Rejection, signDelivery } from "../src/index.ts";

/** The secret of the contract's examples. */
export const SECRET = "YS1zaWduaW5nLXNlY3JldC0yNGJ5dGVz";
/** When the examples are fresh. */
export const NOW = Date.parse("2026-11-23T12:00:06Z");

export const events = webhookExamples.ai_agent_response.request;
export const challenges = webhookExamples.verify.request;

export const bytesOf = (body: unknown): Uint8Array<ArrayBuffer> =>
  typeof body === "string" || body instanceof Uint8Array
    ? (new Uint8Array(typeof body === "string" ? Buffer.from(body) : body) as Uint8Array<ArrayBuffer>)
    : bytesOf(JSON.stringify(body));

export interface Observed {
  readonly receive: ReturnType<typeof createReceiver>;
  readonly deliveries: Delivery[];
  readonly rejections: Rejection[];
}

/** A receiver at the time of the examples, and what it has handed on. */
export function observe(options: Partial<ReceiverOptions> = {}): Observed {
  const deliveries: Delivery[] = [];
  const rejections: Rejection[] = [];
  const receive = createReceiver({
    secret: SECRET,
    now: () => NOW,
    onDelivery: (delivery) => void deliveries.push(delivery),
    onRejected: (rejection) => void rejections.push(rejection),
    ...options,
  });
  return { receive, deliveries, rejections };
}

/** A signed request, as DevRev sends it. */
export async function signed(body: unknown, secret = SECRET, headers: Record<string, string> = {}): Promise<Request> {
  const bytes = bytesOf(body);
  const signature = await signDelivery(bytes, { secret });
  return post(bytes, { "x-devrev-signature": signature, ...headers });
}

export function post(body: unknown, headers: Record<string, string>): Request {
  return new Request("https://example.com/devrev", { method: "POST", body: bytesOf(body), headers });
}
