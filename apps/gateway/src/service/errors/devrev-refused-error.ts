import type { HttpError } from "@agent-events/client";
import { StartError } from "./start-error.ts";

const advice: Readonly<Record<number, string>> = {
  401: "set DEVREV_TOKEN to a valid token",
  403: "give the token's user the right to manage webhooks",
  404: "set DEVREV_WEBHOOK to a webhook that exists (webhooks.list tells them), and DEVREV_BASE_URL to where it is",
};

/** DevRev answers that this gateway may not do what it has to: the token, or the webhook, is wrong. */
export class DevRevRefusedError extends StartError {
  override readonly name = "DevRevRefusedError";
  readonly status: number;

  constructor(cause: HttpError) {
    super(`DevRev refuses: ${cause.reason}`, advice[cause.status] ?? cause.next ?? "see the cause", cause);
    this.status = cause.status;
  }
}
