/** One mistake of the configuration. */
export interface ConfigIssue {
  /** Where it stands: a variable, an option, or the file with line and column. */
  readonly at: string;
  /** What is wrong there and what is allowed: with `at` in front, a sentence. Never a secret. */
  readonly message: string;
}

/** The gateway cannot start with this configuration. Holds every mistake, not only the first. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly issues: readonly ConfigIssue[];

  constructor(issues: readonly ConfigIssue[]) {
    const count = issues.length === 1 ? "one mistake" : `${issues.length} mistakes`;
    super(`the configuration has ${count}:\n${issues.map(({ at, message }) => `  ${at}: ${message}`).join("\n")}`);
    this.issues = issues;
  }
}
