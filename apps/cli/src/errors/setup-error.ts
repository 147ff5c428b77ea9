/** The environment lacks what every call needs. Thrown before anything is sent; `--json` shows it under the client's name. */
export class SetupError extends Error {
  override readonly name = "ConfigurationError";
  /** What to do about it, as a sentence. */
  readonly next: string;

  constructor(message: string, next: string) {
    super(message);
    this.next = next;
  }
}
