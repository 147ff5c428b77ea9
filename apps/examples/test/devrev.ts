import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { signDelivery } from "@agent-events/receiver";

export const SECRET = "a secret for tests";
export const TOKEN = "a-token-for-tests";
export const AGENT = "don:core:dvrv-us-1:devo/0:ai_agent/1";
export const WEBHOOK = "don:integration:dvrv-us-1:devo/0:webhook/1";
const SESSION = "don:core:dvrv-us-1:devo/0:ai_agent_session/1";

/** A call as it came. */
export interface Call {
  readonly agent: string;
  readonly session_object: string;
  readonly event: { readonly input_message: { readonly message: string } };
  readonly webhook_target: { readonly webhook: string };
  readonly client_metadata: object;
}

/** What the agent says in a delivery. */
export const says = {
  started: { agent_response: "message_generation_started", message_generation_started: { request_id: "r" } },
  message: (message: string) => ({ agent_response: "message", message }),
  error: (error: string) => ({ agent_response: "error", error: { error } }),
};

/** How a delivery is sent; by default as DevRev does, with an id of its own. */
interface Sending {
  readonly id?: string;
  readonly secret?: string;
}

/** DevRev, as far as an example sees it: it acknowledges calls, and delivers what the test says, when the test says. */
export class DevRev {
  url = "";
  /** Where it delivers to. */
  receiver = "";
  /** What becomes of the call that asks this, instead of an acknowledgement. */
  readonly answers = new Map<string, (response: ServerResponse) => void>();
  readonly #calls = new Map<string, PromiseWithResolvers<Call>>();
  #deliveries = 0;

  readonly #server = createServer(async (request, response) => {
    const call = (await json(request)) as Call;
    const { message } = call.event.input_message;
    const answer = (status: number, body: object) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    if (request.url !== "/ai-agents.events.execute-async") answer(404, { message: "route not found" });
    else if (request.headers.authorization !== `Bearer ${TOKEN}`) answer(401, { type: "unauthenticated" });
    else (this.answers.get(message) ?? (() => answer(200, { session: { id: SESSION } })))(response);
    this.#call(message).resolve(call);
  });

  async open(): Promise<void> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** The call that asks this, once it has come. */
  called(message: string): Promise<Call> {
    return this.#call(message).promise;
  }

  /** Delivers something that the agent says about a call, and resolves with the status of the answer. */
  async deliver(call: Call, what: object, { id = `${++this.#deliveries}`, secret = SECRET }: Sending = {}) {
    const { agent, session_object, client_metadata } = call;
    const about = { agent, session: SESSION, session_object, client_metadata, ...what };
    const response = await this.post(
      { id: `${WEBHOOK}:event/${id}`, type: AGENT_RESPONSE, [AGENT_RESPONSE]: about },
      secret,
    );
    return response.status;
  }

  async post(event: object, secret: string = SECRET): Promise<Response> {
    const body = JSON.stringify({ webhook_id: WEBHOOK, timestamp: new Date().toISOString(), ...event });
    const headers = { "x-devrev-signature": await signDelivery(body, { secret }) };
    return fetch(`${this.receiver}/webhooks/devrev`, { method: "POST", headers, body });
  }

  #call(message: string): PromiseWithResolvers<Call> {
    const call = this.#calls.get(message) ?? Promise.withResolvers<Call>();
    this.#calls.set(message, call);
    return call;
  }
}

const AGENT_RESPONSE = "ai_agent_response";
