import type { ExitCode } from "./exit-codes.ts";

/** What is told of an error that knows its own next step and exit code. */
export interface Explanation {
  /** Name of the error's class, for scripts. */
  readonly name: string;
  readonly message: string;
  /** What belongs to the message, a line each. */
  readonly details?: readonly string[] | undefined;
  /** What to do about it, as sentences. */
  readonly next: string;
  readonly exitCode: ExitCode;
}

/** A failure of a command that is explained where it happens: there alone it is known what led to it. */
export class ExplainedError extends Error {
  override readonly name: string;
  readonly details: readonly string[] | undefined;
  readonly next: string;
  readonly exitCode: ExitCode;

  constructor({ name, message, details, next, exitCode }: Explanation, options?: ErrorOptions) {
    super(message, options);
    this.name = name;
    this.details = details;
    this.next = next;
    this.exitCode = exitCode;
  }
}
