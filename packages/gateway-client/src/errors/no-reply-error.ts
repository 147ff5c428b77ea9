import type { Run } from "../schemas.ts";
import { GatewayError } from "./gateway-error.ts";

/** The run ended without a reply: it failed, was stopped, or expired. After an expiry, an answer that still comes is kept. */
export class NoReplyError extends GatewayError {
  override readonly name = "NoReplyError";
  /** The run as it ended; its `status` tells how, and `error` what the agent or DevRev said. */
  readonly run: Run;

  constructor(run: Run) {
    const { id, status, error } = run;
    const next = status === "expired" ? "a late answer is kept: ask again" : undefined;
    super(`${id} ended without a reply: ${status}${error ? `, ${error.message}` : ""}`, next);
    this.run = run;
  }
}
