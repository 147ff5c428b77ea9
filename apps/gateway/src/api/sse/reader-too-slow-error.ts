/** A reader of a stream did not read for too long, and was cut. It resumes behind the last event that it has. */
export class ReaderTooSlowError extends Error {
  override readonly name = "ReaderTooSlowError";

  constructor() {
    super("the reader of the stream did not read for too long; it may come back and resume behind its last event");
  }
}
