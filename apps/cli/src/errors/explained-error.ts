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
  /** Status of the answer that was an error. */
  readonly status?: number | undefined;
  /** What that answer calls its error. */
  readonly type?: string | undefined;
  /** Each broken rule of a request. */
  readonly issues?: readonly unknown[] | undefined;
}

/** A failure of a command that is explained where it happens: there alone it is known what led to it. */
export class ExplainedError extends Error {
  override readonly name: string;
  readonly details: readonly string[] | undefined;
  readonly next: string;
  readonly exitCode: ExitCode;
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly issues: readonly unknown[] | undefined;

  constructor(explanation: Explanation, options?: ErrorOptions) {
    const { name, message, details, next, exitCode, status, type, issues } = explanation;
    super(message, options);
    this.name = name;
    this.details = details;
    this.next = next;
    this.exitCode = exitCode;
    this.status = status;
    this.type = type;
    this.issues = issues;
  }
}
