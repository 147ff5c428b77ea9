import type { ExitCode } from "./exit-codes.ts";

/** A failed command as it is told: what happened, what to do next, and the exit code. */
export interface Failure {
  /** Name of the error's class, for scripts. */
  readonly name: string;
  readonly message: string;
  /** What belongs to the message, a line each. */
  readonly details?: readonly string[] | undefined;
  /** Status of the API's answer. */
  readonly status?: number | undefined;
  /** The API's word for what is wrong. */
  readonly type?: string | undefined;
  /** Each broken rule of a request that was not sent. */
  readonly issues?: readonly unknown[] | undefined;
  readonly next: string;
  readonly exitCode: ExitCode;
}
