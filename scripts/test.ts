// `npm test`: every check of the repository through turbo, then one line over all of it.
import { spawnSync } from "node:child_process";
import { globSync, rmSync } from "node:fs";
import { type Outcome, readOutcomes } from "./outcomes.ts";

const deep = process.argv.includes("--deep");
const tasks = ["lint", "types", "drift", "build", "test", ...(deep ? ["test:deep"] : [])];

for (const old of globSync(["{{apps,packages}/*,scripts}/reports", ".turbo/runs"])) rmSync(old, { recursive: true });

const turbo = spawnSync("turbo", ["run", ...tasks, "--continue=always", "--summarize", "--output-logs=new-only"], {
  stdio: "inherit",
});

const outcomes = readOutcomes();
const total = (key: "passed" | "failed" | "skipped") => outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
const cached = outcomes.filter((outcome) => outcome.cached).length;

const row = (outcome: Outcome) => {
  const verdict = outcome.failed > 0 ? "FAILED" : outcome.cached ? "cached" : "passed";
  const counts = outcome.tests ? `${outcome.passed} passed${outcome.failed ? `, ${outcome.failed} failed` : ""}` : "";
  const line = `  ${verdict}  ${outcome.task.padEnd(38)} ${counts}`.trimEnd();
  return [line, ...outcome.failures.map((failure) => `          ${failure}`)].join("\n");
};
console.log(`\n${outcomes.map(row).join("\n")}\n`);
console.log(
  cached === outcomes.length
    ? `Nothing has changed since these results: all ${cached} tasks came from the cache.`
    : `${cached} of ${outcomes.length} tasks came from the cache.`,
);
if (turbo.error) console.error(`turbo did not start: ${turbo.error.message}`);
const failed = total("failed") || (turbo.status === 0 ? 0 : 1);
console.log(`${total("passed")} passed, ${failed} failed${total("skipped") ? `, ${total("skipped")} skipped` : ""}`);
process.exitCode = failed === 0 ? 0 : 1;
