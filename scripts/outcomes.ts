import { globSync, readFileSync } from "node:fs";
import { relative } from "node:path";

/** What came of one task of a turbo run. A task without tests counts as one check. */
export interface Outcome {
  readonly task: string;
  readonly cached: boolean;
  readonly tests: boolean;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** A line for each test that failed: its file and its name. */
  readonly failures: readonly string[];
}

interface Summary {
  readonly tasks: readonly {
    readonly taskId: string;
    readonly task: string;
    readonly directory: string;
    readonly command: string;
    readonly cache: { readonly status: "HIT" | "MISS" };
    readonly execution?: { readonly exitCode: number | null };
  }[];
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

function readJson<Content>(file: string): Content {
  return JSON.parse(readFileSync(file, "utf8")) as Content;
}

/** The tests that failed, and the files of which none could run, each with the first line of why. */
function failuresOf({ testResults }: Report): string[] {
  return testResults
    .filter(({ status }) => status === "failed")
    .flatMap(({ name, assertionResults }) => {
      const file = relative(process.cwd(), name);
      const failed = assertionResults.filter(({ status }) => status === "failed");
      if (failed.length === 0) return [file];
      return failed.map(
        ({ fullName, failureMessages: [why = ""] }) => `${file} > ${fullName}: ${why.split("\n", 1)[0]}`,
      );
    });
}

/** Reads what the latest turbo run wrote down. A task that failed without a failed test still counts as one failure. */
export function readOutcomes(): Outcome[] {
  const [summary] = globSync(".turbo/runs/*.json");
  if (!summary) return [];
  return readJson<Summary>(summary)
    .tasks.filter(({ command }) => command !== "<NONEXISTENT>")
    .map(({ taskId, task, directory, cache, execution }) => {
      const ok = execution?.exitCode === 0;
      const [file] = globSync(`${directory}/reports/${task.replace("test", "tests").replace(":", "-")}.json`);
      const report = task.startsWith("test") && file ? readJson<Report>(file) : undefined;
      const failed = report?.numFailedTests ?? 0;
      return {
        task: taskId,
        cached: cache.status === "HIT",
        tests: report !== undefined,
        passed: report?.numPassedTests ?? (ok ? 1 : 0),
        failed: ok ? failed : Math.max(1, failed),
        skipped: report ? report.numPendingTests + report.numTodoTests : 0,
        failures: report ? failuresOf(report) : [],
      };
    });
}
