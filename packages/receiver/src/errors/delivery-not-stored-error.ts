import { RejectionError } from "./rejection-error.ts";

/** `onDelivery` threw or rejected; `cause` is what with. Answered 503, so that DevRev sends the delivery again. */
export class DeliveryNotStoredError extends RejectionError {
  override readonly name = "DeliveryNotStoredError";
  readonly status = 503;
  readonly answer = "The delivery could not be stored.";

  constructor(cause: unknown, what = "onDelivery failed") {
    const said = cause instanceof Error ? `: ${cause.message}` : "";
    super(`${what}${said}`, "DevRev tries after 30 s and after 3 min; then the delivery is lost", { cause });
  }
}
