import { RejectionError } from "./rejection-error.ts";

/** The body broke off, or did not arrive in time. Answered 408, if anyone is still there to be answered. */
export class BodyIncompleteError extends RejectionError {
  override readonly name = "BodyIncompleteError";
  readonly status = 408;
  readonly answer = "The body did not arrive.";

  constructor(what: string, options?: ErrorOptions) {
    super(`the body ${what}`, "DevRev sends a delivery again when it was not answered", options);
  }
}
