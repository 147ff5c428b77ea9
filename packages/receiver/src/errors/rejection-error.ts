import { ReceiverError } from "./receiver-error.ts";

/** What the errors that answer a request have in common: the status, and the one short sentence that the sender sees. */
export abstract class RejectionError extends ReceiverError {
  abstract readonly status: number;
  /** The body of the answer. It says what is wrong with the request, and nothing about the receiver. */
  abstract readonly answer: string;
}
