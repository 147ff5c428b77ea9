import { RejectionError } from "./rejection-error.ts";

/**
 * `onDelivery` was not done within the deadline. It goes on, and the delivery comes again, so store it under its id.
 * Answered 503, before DevRev gives up at 3 s.
 */
export class DeadlineError extends RejectionError {
  override readonly name = "DeadlineError";
  readonly status = 503;
  readonly answer = "The delivery could not be stored in time.";
  /** The deadline, in milliseconds from the arrival of the request. */
  readonly milliseconds: number;

  constructor(milliseconds: number) {
    super(`onDelivery was not done ${milliseconds} ms after the request came`, "store first, and act on it afterwards");
    this.milliseconds = milliseconds;
  }
}
