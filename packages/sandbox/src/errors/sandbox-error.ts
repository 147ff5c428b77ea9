/**
 * What every error of this package extends. Its subclasses have a literal `name`. The `message` is the `reason` and, behind a
 * semicolon, the `next` step.
 */
export abstract class SandboxError extends Error {
  abstract override readonly name: string;
  /** What happened. */
  readonly reason: string;
  /** What to do next, where there is something to say. */
  readonly next: string | undefined;

  constructor(reason: string, next?: string, options?: ErrorOptions) {
    super(next ? `${reason}; ${next}` : reason, options);
    this.reason = reason;
    this.next = next;
  }
}
