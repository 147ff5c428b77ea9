/** Thrown by `check` when the committed code is not what the contract compiles to. */
export class DriftError extends Error {
  override readonly name = "DriftError";
  /** Files that differ, are missing or are no longer compiled, relative to the target. */
  readonly files: readonly string[];
  /** From the committed code to the compiled code, in unified form. */
  readonly diff: string;

  constructor(target: string, files: readonly string[], diff: string, command: string, options?: ErrorOptions) {
    super(
      `${diff}\n${target} is not what its contract compiles to: ${files.length} ${files.length === 1 ? "file differs" : "files differ"}. Run \`${command}\` and commit the result.`,
      options,
    );
    this.files = files;
    this.diff = diff;
  }
}
