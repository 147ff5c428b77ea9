import type { Operation } from "../../contract/operations.ts";
import type { Core } from "../../core.ts";

/** What an operation answers with its status of success, and what is to happen once the answer has gone out. */
export interface Answer {
  readonly body: unknown;
  readonly afterwards?: () => Promise<void>;
}

/** Carries out an operation. The input is valid; what it throws as a {@link Refusal} is answered. */
export type Handler<Input> = (core: Core, input: Input, request: OperationRequest) => Answer | Promise<Answer>;

/** What is known of a request besides its input. */
interface OperationRequest {
  readonly operation: Operation;
  /** The id under which it is recorded. */
  readonly call: string;
  /** The body as it came. */
  readonly text: string;
}
