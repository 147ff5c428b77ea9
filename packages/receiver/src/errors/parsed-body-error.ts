import { RejectionError } from "./rejection-error.ts";

/**
 * Something has read the body before the receiver could, and its bytes, over which the signature is made, are gone: what was
 * parsed cannot be written again byte for byte. `next` says how to keep them in this framework. Answered 500, since no
 * delivery can succeed until the server is mended.
 */
export class ParsedBodyError extends RejectionError {
  override readonly name = "ParsedBodyError";
  readonly status = 500;
  readonly answer = "The receiver cannot read the body.";

  constructor(next: string) {
    super("the body was parsed before it reached the receiver, and a signature is over the raw bytes", next);
  }
}
