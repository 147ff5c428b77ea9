/**
 * What every error of this package extends. Its subclasses have a literal `name`, so a `switch (error.name)` over
 * `GatewayClientError` is exhaustive. The `message` is the `reason` and, behind a semicolon, the `next` step.
 */
export abstract class GatewayError extends Error {
  abstract override readonly name: string;
  /** What happened, to which request. */
  readonly reason: string;
  /** What to do next, where there is something to say. */
  readonly next: string | undefined;

  constructor(reason: string, next?: string, options?: ErrorOptions) {
    super(next ? `${reason}; ${next}` : reason, options);
    this.reason = reason;
    this.next = next;
  }
}
