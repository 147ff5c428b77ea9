import { globSync, readFileSync } from "node:fs";

/** What came of one task of a turbo run. A task without tests counts as one check. */
export interface Outcome {
  readonly task: string;
  readonly cached: boolean;
  readonly tests: boolean;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
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
}

function readJson<Content>(file: string): Content {
  return JSON.parse(readFileSync(file, "utf8")) as Content;
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
      };
    });
}
