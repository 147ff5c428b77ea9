/** What every error about the gateway's webhook extends; each has a literal `name`. */
export abstract class WebhookError extends Error {
  abstract override readonly name: string;
  /** The webhook that it is about; undefined where there is none yet. */
  readonly webhook: string | undefined;

  constructor(webhook: string | undefined, reason: string, next: string, cause?: unknown) {
    super(`${reason}; ${next}`, { cause });
    this.webhook = webhook;
  }
}
