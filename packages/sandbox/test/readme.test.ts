import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compilePrograms, resolutions } from "@agent-events/test-support/compile-programs";
import { freePort } from "@agent-events/test-support/free-port";
import { readmeBlocks } from "@agent-events/test-support/readme-blocks";
import { runProgram } from "@agent-events/test-support/run-program";
import { expect, test } from "vitest";
import { operations } from "../src/contract/operations.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const programs = readmeBlocks(readme, "ts");
const home = fileURLToPath(new URL("..", import.meta.url));

test.each(resolutions)("every program of the README compiles by itself: $module", async (resolution) => {
  expect(programs.length).toBe(4);
  expect(await compilePrograms(programs, home, resolution)).toBe("");
});

const run = async (program = "") => (await runProgram(program, { cwd: home })).stdout;

test("the first program has the whole conversation, and ends", async () => {
  // Another program may listen at the port that it names.
  const output = await run(programs[0]?.replaceAll("3456", `${await freePort()}`));
  expect(output).toMatch(/^message .*42/m);
});

test("the program about tests prints what it says", async () => {
  const said = /\/\/ (lost .*)/.exec(readme)?.[1];
  expect(await run(programs[1])).toBe(`${said}\n`);
});

test("the tokens that are named exist", () => {
  const known = new Set([...operations.values()].flatMap(({ errors }) => [...errors.keys()]));
  const named = [...readme.matchAll(/`test_(\w+)`/g)].map(([, type = ""]) => type);
  expect(named.length).toBeGreaterThan(7);
  for (const type of named) expect(known).toContain(type);
});
