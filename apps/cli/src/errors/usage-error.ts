/** The command line cannot be carried out. Thrown before anything is sent. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  /** What to do about it, as a sentence. */
  readonly next: string;

  constructor(message: string, next: string, options?: ErrorOptions) {
    super(message, options);
    this.next = next;
  }
}
