import { RunsError } from "../../../errors/runs-error.ts";

/**
 * The server answers, but runs would not be safe on it: it is too old, or may evict them, or does not let the store see
 * whether it may. Thrown when the store is opened; trying again does not help.
 */
export class RedisUnsuitableError extends RunsError {
  override readonly name = "RedisUnsuitableError";

  constructor(reason: string, next: string, cause?: unknown) {
    super(`${reason}; ${next}`, { cause });
  }
}
