/**
 * What every error of this package extends. Its subclasses have a literal `name`, so a `switch (error.name)` over
 * `AgentClientError` is exhaustive. The `message` is the `reason` and, behind a semicolon, the `next` step.
 */
export abstract class AgentEventsError extends Error {
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

/** The next step wherever the agent may have run: there is no idempotency key, so a second request runs it twice. */
export const WAIT = "the request may have arrived: wait for its deliveries before sending it again";
