import { describe, type Problem } from "./problem.ts";

/**
 * Thrown when a contract cannot be compiled: a file that is no YAML, a reference to nothing, a finding of the linter, a schema
 * or format that has no validator. Nothing has been written then.
 */
export class ContractError extends Error {
  override readonly name = "ContractError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], options?: ErrorOptions) {
    super(problems.map(describe).join("\n"), options);
    this.problems = problems;
  }

  /** Path of the file of the first problem, as it was given to `compile`. */
  get file(): string {
    return this.problems[0]?.file ?? "";
  }

  get line(): number {
    return this.problems[0]?.line ?? 0;
  }

  get column(): number {
    return this.problems[0]?.column ?? 0;
  }

  get reason(): string {
    return this.problems[0]?.reason ?? "";
  }
}
