import { AgentEventsError, WAIT } from "./agent-events-error.ts";

/**
 * No answer came, because the connection failed or broke.
 *
 * `sent` tells what can be known about the request: `"no"`, it provably never left (refused, unknown host); `"maybe"`, it
 * may have arrived, and the agent may have run: wait for its deliveries before sending it again.
 */
export class ConnectionError extends AgentEventsError {
  override readonly name = "ConnectionError";
  readonly sent: "no" | "maybe";
  /** The system's code, such as `ECONNREFUSED` or `ENOTFOUND`, where the runtime tells it. */
  readonly code: string | undefined;

  constructor(target: string, sent: "no" | "maybe", code: string | undefined, cause: unknown) {
    const next = sent === "no" ? "the request never left: check baseUrl and the network" : WAIT;
    super(`${target}: no connection${code ? ` (${code})` : ""}`, next, { cause });
    this.sent = sent;
    this.code = code;
  }
}
