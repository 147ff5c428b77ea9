import { basename, extname } from "node:path";
import { echoWords } from "../echo/words.ts";
import { ScenarioError, type ScenarioIssue } from "../errors/scenario-error.ts";
import { check } from "./check.ts";
import { milliseconds } from "./duration.ts";
import type { DeliveryLine, ScenarioFile } from "./file.ts";
import { readSource } from "./read.ts";
import type { Outcome, Scenario, ScriptedDelivery } from "./scenario.ts";

/** What a name looks like, so that it can be typed as the first word of a message. */
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Makes a scenario of the text of its file.
 *
 * @param file its path; the scenario is called as the file is
 * @throws {ScenarioError} with all that is wrong
 */
export function parseScenario(text: string, file: string): Scenario {
  const name = basename(file, extname(file));
  const { value, broken, locate } = readSource(text, file);
  const issues: ScenarioIssue[] = [...checkName(name, file), ...broken];
  if (broken.length === 0) issues.push(...locate(check(value)));
  const [first, ...others] = issues;
  if (first) throw new ScenarioError(first, others);
  return build(name, file, value as ScenarioFile);
}

function checkName(name: string, file: string): ScenarioIssue[] {
  const why = whyNotCalled(name);
  return why === undefined ? [] : [{ file, line: undefined, column: undefined, reason: `"${name}" ${why}` }];
}

function whyNotCalled(name: string): string | undefined {
  if (echoWords.includes(name)) return "is a word of the echo agent's; rename the file";
  // `agent-events trigger verify` sends what comes before every scenario.
  if (name === "verify") return "is the name of the challenge that a webhook has to answer; rename the file";
  if (NAME.test(name)) return undefined;
  return "cannot be typed as one word; rename the file to lower-case letters, digits and hyphens";
}

function build(name: string, file: string, content: ScenarioFile): Scenario {
  const { summary, agents = [], call = {}, deliver, shuffled = false } = content;
  const refusals = (call.refuse ?? []).map(({ error, retry_after, times = 1 }) => ({
    error,
    retryAfter: retry_after === undefined ? undefined : milliseconds(retry_after) / 1_000,
    times: times === "always" ? Number.POSITIVE_INFINITY : times,
  }));
  return {
    name,
    summary,
    file,
    agents,
    call: { after: milliseconds(call.after ?? "0s"), last: call.acknowledge === "last", refusals },
    deliveries: deliver.map(scripted),
    shuffled,
    outcome: content.outcome && expected(content.outcome),
  };
}

function scripted(line: DeliveryLine): ScriptedDelivery {
  const { after = "0s", copies = 1, signature = "valid", age = "0s", envelope, omit = [], set = {}, ...saying } = line;
  return { saying, after: milliseconds(after), copies, signature, age: milliseconds(age), envelope, omit, set };
}

function expected(lines: NonNullable<ScenarioFile["outcome"]>): Outcome {
  const { status, reply, error, events, late = [], calls = 1, untimed } = lines;
  const { duplicates = 0, refused = 0, unmatched = 0, deadline } = lines;
  return {
    ...{ status, reply, error, events, calls, duplicates, refused, unmatched, untimed },
    late: late === "any" ? undefined : late,
    deadline: deadline === undefined ? undefined : milliseconds(deadline),
  };
}
