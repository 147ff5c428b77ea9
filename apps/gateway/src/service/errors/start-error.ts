/** Why a gateway cannot start; each kind has a literal `name`. */
export abstract class StartError extends Error {
  abstract override readonly name: string;
  /** What happened. */
  readonly reason: string;
  /** What to do about it. */
  readonly next: string;

  constructor(reason: string, next: string, cause?: unknown) {
    super(`${reason}; ${next}`, { cause });
    this.reason = reason;
    this.next = next;
  }
}
