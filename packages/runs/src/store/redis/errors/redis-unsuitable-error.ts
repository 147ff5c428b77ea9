import { RunsError } from "../../../errors/runs-error.ts";

/**
 * The server answers, but runs would not be safe on it: it is too old, or may evict them, or does not let the store see
 * whether it may. Thrown when the store is opened; trying again does not help. A server that takes the place of another later
 * makes the store unavailable, and this is the cause.
 */
export class RedisUnsuitableError extends RunsError {
  override readonly name = "RedisUnsuitableError";
  /** What is wrong with the server. */
  readonly reason: string;
  /** What to do about it. */
  readonly next: string;

  constructor(reason: string, next: string, cause?: unknown) {
    super(`${reason}; ${next}`, { cause });
    this.reason = reason;
    this.next = next;
  }
}
