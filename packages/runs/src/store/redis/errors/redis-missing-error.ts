import { RunsError } from "../../../errors/runs-error.ts";

/** The package `redis`, with which the store talks to the server, cannot be loaded. Thrown when the store is opened. */
export class RedisMissingError extends RunsError {
  override readonly name = "RedisMissingError";

  constructor(cause: unknown) {
    super("redis() needs the package `redis`, version 5 or newer; install it beside @agent-events/runs", { cause });
  }
}
