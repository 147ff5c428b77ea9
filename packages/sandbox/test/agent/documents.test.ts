import { readFileSync } from "node:fs";
import { join } from "node:path";
import { examples } from "@agent-events/contract/examples";
import { expect, test } from "vitest";
import type { ScenarioError } from "../../src/agent/errors/scenario-error.ts";
import { deliveriesOf } from "../../src/agent/play/plan-of.ts";
import { ownFolder } from "../../src/agent/scenario/folder.ts";
import { loadScenarios } from "../../src/agent/scenario/load.ts";
import { parseScenario } from "../../src/agent/scenario/parse.ts";
import { callOf } from "./call.ts";
import { describeOutcome } from "./describe-outcome.ts";

const scenarios = loadScenarios();
const readme = readFileSync(join(ownFolder, "README.md"), "utf8");
const schema = JSON.parse(readFileSync(join(ownFolder, "scenario.schema.json"), "utf8"));
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gms"))].map(([, block = ""]) => block);

/** The rows of the README's table that begins so, as cells. */
function rows(heading: string): string[][] {
  const lines = readme.split("\n");
  const from = lines.findIndex((line) => line.startsWith(`| ${heading} `)) + 2;
  const end = lines.findIndex((line, index) => index >= from && !line.startsWith("|"));
  return lines.slice(from, end).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

test("the table of the README is the scenarios, each with its summary and outcome", () => {
  const expected = scenarios.map(({ name, summary, outcome }) => [
    `\`${name}\``,
    summary,
    outcome ? describeOutcome(outcome) : expect.fail(`${name} has no outcome`),
  ]);
  expect(rows("first word")).toEqual(expected);
});

test.each(scenarios.map(({ name, file }) => [name, file]))(
  "%s says at its top what it plays and what must come of it, how an editor can help, and what it is in a sentence",
  (_name, file) => {
    const text = readFileSync(file, "utf8");
    expect(text).toMatch(
      /^# yaml-language-server: \$schema=\.\/scenario\.schema\.json\n#\n# What it plays: .+\n(# .+\n)*# What must come of it: .+\n(# .+\n)*\n/,
    );
    expect(text.split("\n").filter((line) => line.length > 120)).toEqual([]);
    expect(text).toMatch(/^summary: .+\.$/m);
  },
);

test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))(
  "%s says what its outcome is decided by, and no more events than can come",
  (_name, { outcome, deliveries }) => {
    const { status, reply, error, events = [] } = outcome ?? {};
    expect(reply !== undefined).toBe(status === "succeeded");
    expect(error !== undefined).toBe(status === "failed");
    const milestones = events.filter((kind) => ["acknowledged", "refused", "expired"].includes(kind));
    const lost = (outcome?.refused ?? 0) + (outcome?.unmatched ?? 0);
    expect(events.length - milestones.length).toBe(deliveries.length - lost);
  },
);

test("the README's own scenario can be played", () => {
  const [text = "", ...others] = blocks("yaml");
  expect(others).toEqual([]);
  const scenario = parseScenario(text, "out-of-stock.yaml");
  const said = deliveriesOf(scenario, callOf("out-of-stock two chairs")).at(-1)?.says;
  expect(said).toEqual({ agent_response: "message", message: "You asked for two chairs. There is none left." });
});

test("the README's errors are what the same file says when it is wrong", () => {
  const [text = ""] = blocks("yaml");
  const wrong = text.replace("retry_after: 2s", "retry_after: soon").replace("skill_executed:", "skill_execute:");
  let told = "";
  try {
    parseScenario(wrong, "out-of-stock.yaml");
  } catch (error) {
    told = (error as ScenarioError).reason;
  }
  expect(blocks("text")).toContain(`${told}\n`);
});

test("the README's templates are those that there are", () => {
  const listed = rows("template").map(([template = ""]) => template.replaceAll("`", ""));
  const known = /there are (.*)$/.exec(
    (() => {
      try {
        parseScenario('summary: X.\ndeliver: [{ message: "{{ zzzzzzzz }}" }]', "x.yaml");
        return "";
      } catch (error) {
        return (error as ScenarioError).reason;
      }
    })(),
  )?.[1];
  expect(listed.join(", ")).toBe(known);
  for (const template of listed) expect(schema.description).toContain(template);
});

test("the README's fields of a delivery are those of the schema", () => {
  const listed = rows("field").map(([field = ""]) => field.replaceAll("`", ""));
  const [, faults = ""] = /what is wrong with it: (.*?)\. /s.exec(readme) ?? [];
  const others = [...faults.matchAll(/`(\w+)`/g)].map(([, field]) => field);
  expect([...listed, ...others]).toEqual(Object.keys(schema.$defs.delivery.properties));
});

test("a call can be refused with every error that the contract has for it, and with no other", () => {
  const { responses } = examples["ai-agent-events-execute-async"];
  const types = Object.entries(responses).flatMap(([status, bodies]) =>
    Number(status) >= 400 ? Object.keys(bodies) : [],
  );
  expect(new Set(schema.$defs.refusal.properties.error.enum)).toEqual(new Set(types));
});
