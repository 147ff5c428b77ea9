import { AgentEventsError } from "./agent-events-error.ts";

/**
 * An answer came that is not the API's: a success without a JSON body (a proxy's HTML page, say) or without the id that every
 * success has, or a redirect, which is never followed because it would carry the token to another host. The agent may have run.
 */
export class ProtocolError extends AgentEventsError {
  override readonly name = "ProtocolError";
  readonly status: number;
  /** The first 500 characters of what came instead. */
  readonly excerpt: string;

  constructor(target: string, status: number, reason: string, text: string, options?: ErrorOptions) {
    const next = "check that baseUrl is DevRev's API, and what stands in between";
    super(`${target}: ${reason} (status ${status})`, next, options);
    this.status = status;
    this.excerpt = text.slice(0, 500);
  }
}
