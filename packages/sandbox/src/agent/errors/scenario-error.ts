import { SandboxError } from "../../errors/sandbox-error.ts";

/** One thing that is wrong with a scenario file. */
export interface ScenarioIssue {
  readonly file: string;
  /** From 1; undefined where it is about the file as a whole. */
  readonly line: number | undefined;
  /** From 1. */
  readonly column: number | undefined;
  /** What is wrong there, such as `deliver[0].after: must be a duration such as "200ms", got "soon"`. */
  readonly reason: string;
}

/**
 * Scenario files cannot be played: they cannot be read, they break the format, or two of them want the same thing. The
 * message tells all that is wrong, a line each, as `file:line:column — reason`.
 */
export class ScenarioError extends SandboxError {
  override readonly name = "ScenarioError";
  /** All that is wrong, in all the files. */
  readonly issues: readonly ScenarioIssue[];
  /** Of the first issue, as is `line`. */
  readonly file: string;
  readonly line: number | undefined;

  constructor(first: ScenarioIssue, others: readonly ScenarioIssue[] = [], options?: ErrorOptions) {
    const issues = [first, ...others];
    super(issues.map(sentence).join("\n"), issues.some(({ line }) => line !== undefined) ? CORRECT : CHECK, options);
    this.issues = issues;
    this.file = first.file;
    this.line = first.line;
  }
}

const CORRECT = "correct it; scenario.schema.json of @agent-events/sandbox lets an editor help";
const CHECK = "check the path and the name";

function sentence({ file, line, column, reason }: ScenarioIssue): string {
  return `${file}${line === undefined ? "" : `:${line}:${column}`} — ${reason}`;
}
