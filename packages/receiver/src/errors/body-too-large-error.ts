import { RejectionError } from "./rejection-error.ts";

/** The body is, or says that it is, longer than `maxBytes`. Nothing beyond that was read or kept. Answered 413. */
export class BodyTooLargeError extends RejectionError {
  override readonly name = "BodyTooLargeError";
  readonly status = 413;
  readonly answer: string;
  /** The limit, in bytes. */
  readonly maxBytes: number;

  constructor(maxBytes: number) {
    super(`the body is larger than ${maxBytes} bytes`, "a delivery of DevRev is not, so look at who sends it");
    this.maxBytes = maxBytes;
    this.answer = `The body is larger than ${maxBytes} bytes.`;
  }
}
