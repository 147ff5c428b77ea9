/** Thrown when the command line makes no sense. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
