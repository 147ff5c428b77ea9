import { RejectionError } from "./rejection-error.ts";

/** The request is not a `POST`, so it is not from DevRev: a browser or a scanner that found the address. Answered 405. */
export class MethodError extends RejectionError {
  override readonly name = "MethodError";
  readonly status = 405;
  readonly answer = "Deliveries are sent with POST.";

  constructor() {
    super("the request is not a POST", "deliveries are");
  }
}
