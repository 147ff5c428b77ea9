import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { temporaryFolder } from "@agent-events/test-support/temporary-folder";
import { expect, test } from "vitest";
import { createAgent } from "../../src/agent/create-agent.ts";
import type { ScenarioError } from "../../src/agent/errors/scenario-error.ts";
import { ownFolder } from "../../src/agent/scenario/folder.ts";
import { loadScenarios } from "../../src/agent/scenario/load.ts";

/** A folder that holds these files, and is gone when the test ends. */
function folder(files: Readonly<Record<string, string>>): string {
  const path = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}

const talks = (summary: string, ...lines: string[]) =>
  [`summary: ${summary}`, "deliver: [{ message: Hi }]", ...lines].join("\n");

function failure(...places: string[]): ScenarioError {
  try {
    loadScenarios(places);
  } catch (error) {
    expect(error).toMatchObject({ name: "ScenarioError" });
    return error as ScenarioError;
  }
  return expect.fail("it was loaded");
}

const own = loadScenarios().map(({ name }) => name);

test("a file is added to the scenarios that come with the package", () => {
  const place = folder({ "pizza.yaml": talks("It bakes.") });
  const scenarios = loadScenarios([join(place, "pizza.yaml")]);
  expect(scenarios.map(({ name }) => name)).toEqual([...own, "pizza"]);
  expect(scenarios.at(-1)).toMatchObject({ summary: "It bakes.", file: join(place, "pizza.yaml") });
});

test("a folder gives all its files in YAML and JSON, and nothing else of it", () => {
  const files = { "b.yml": talks("B."), "a.json": '{ "summary": "A.", "deliver": [] }', "c.yaml": talks("C.") };
  const place = folder({ ...files, "README.md": "# no", "scenario.schema.json": "{}", "d.yaml.bak": "no" });
  mkdirSync(join(place, "inner.d"));
  writeFileSync(join(place, "inner.d", "e.yaml"), "no");
  expect(loadScenarios([place]).map(({ name }) => name)).toEqual([...own, "a", "b", "c"]);
});

test("a file that is given twice is one scenario", () => {
  const place = folder({ "pizza.yaml": talks("It bakes.") });
  const path = join(place, "pizza.yaml");
  expect(loadScenarios([place, path, relative(process.cwd(), path)])).toHaveLength(own.length + 1);
});

test("a file or folder that is not there is told of by its path", () => {
  const error = failure("nowhere/pizza.yaml");
  expect(error.message).toBe("nowhere/pizza.yaml — there is no such file or folder; check the path and the name");
  expect(error).toMatchObject({ file: "nowhere/pizza.yaml", line: undefined });
});

test("a folder without a scenario is told of: its path is probably not the one that was meant", () => {
  const place = folder({ "README.md": "# no" });
  expect(failure(place).message).toContain(`${place} — the folder holds no scenario`);
});

test("what is there and cannot be read is told of, with the cause", () => {
  const place = folder({});
  symlinkSync(join(place, "loop.yaml"), join(place, "loop.yaml"));
  const error = failure(join(place, "loop.yaml"));
  expect(error.message).toMatch(/loop\.yaml — cannot be read: ELOOP/);
  expect(failure(place).message).toMatch(/loop\.yaml — cannot be read: ELOOP/);
});

test("a name that is taken is told of with both files", () => {
  const [one, two] = [folder({ "pizza.yaml": talks("It bakes.") }), folder({ "pizza.yml": talks("It burns.") })];
  expect(failure(one, two).message).toContain(
    `${join(two, "pizza.yml")} — there is a scenario called "pizza" already, in ${join(one, "pizza.yaml")}`,
  );
  const mine = folder({ "skills.yaml": talks("Mine.") });
  expect(failure(mine).message).toContain(
    `${join(mine, "skills.yaml")} — there is a scenario called "skills" already, in `,
  );
});

test.each([
  ["verify", '"verify" is the name of the challenge that a webhook has to answer; rename the file'],
  ["help", '"help" is a word of the echo agent\'s; rename the file'],
  ["Two Words", '"Two Words" cannot be typed as one word; rename the file to lower-case letters, digits and hyphens'],
])("a file cannot be called %s, and is told why", (name, reason) => {
  const place = folder({ [`${name}.yaml`]: talks("It talks.") });
  expect(failure(place).issues).toMatchObject([{ file: join(place, `${name}.yaml`), reason }]);
});

test("an agent that two scenarios claim is told of with both files", () => {
  const place = folder({ "a.yaml": talks("A.", "agents: [x, y]"), "b.yaml": talks("B.", "agents: [y]") });
  expect(failure(place).issues).toEqual([
    expect.objectContaining({
      file: join(place, "b.yaml"),
      reason: `there is a scenario of the agent y already, in ${join(place, "a.yaml")}`,
    }),
  ]);
});

test("what is wrong in several files is told at once", () => {
  const place = folder({ "a.yaml": "summary: A.\ndelver: []", "b.yaml": "summary: [", "c.yaml": talks("C.") });
  const files = failure(place, "nowhere").issues.map(({ file, line }) => [relative(place, file), line]);
  expect(new Set(files.map(([file]) => file))).toEqual(new Set([relative(place, "nowhere"), "a.yaml", "b.yaml"]));
  expect(files).toContainEqual(["a.yaml", 2]);
});

test("an agent is not created with a scenario that there is not", () => {
  expect(() => createAgent({ scenario: "skils" })).toThrow(
    expect.objectContaining({
      name: "UnknownScenarioError",
      scenario: "skils",
      message: expect.stringMatching(
        /^there is no scenario "skils"; did you mean "skills"\? there are echo, after-final, /,
      ),
      known: ["echo", ...own],
    }),
  );
});

test("the folder of the package may be given, and is nothing new", () => {
  expect(loadScenarios([ownFolder]).map(({ name }) => name)).toEqual(own);
});
