import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "@agent-events/test-support/temporary-folder";
import { expect, test } from "vitest";
import { contenders } from "../src/call/contenders.ts";
import type { Comparison } from "../src/comparison.ts";
import { names } from "../src/measurements.ts";
import { parseOptions } from "../src/options.ts";
import type { Result } from "../src/result.ts";
import { runNode } from "../src/run-node.ts";
import { UsageError } from "../src/usage-error.ts";

const bench = (...args: string[]) => runNode([fileURLToPath(new URL("../src/bench.ts", import.meta.url)), ...args]);

test("a run prints tables with their command, and writes the same as JSON", async () => {
  const folder = temporaryFolder();
  const file = join(folder, "results", "out.json");
  const output = await bench("size", "call", "--rounds", "1", "--calls", "20", "--json", file);

  expect(output).toContain("a message of 8 KiB, 20 calls at a time");
  expect(output.match(/^\$ npm run bench -- call --rounds 1 --calls 20$/gm)).toHaveLength(4);
  expect(output.match(/^\$ npm run bench -- size$/gm)).toHaveLength(3);

  const [call, size] = JSON.parse(readFileSync(file, "utf8")) as Result[];
  expect(call).toMatchObject({ measurement: "call", command: "npm run bench -- call --rounds 1 --calls 20" });
  expect(size).toMatchObject({ measurement: "size", command: "npm run bench -- size" });
  expect(call?.machine.peers["ky"]).toMatch(/^\d+\.\d+\.\d+/);
  expect(call?.sections).toHaveLength(4);
  for (const { data } of call?.sections ?? []) {
    const { samples } = data as Comparison;
    expect(Object.keys(samples)).toEqual([...contenders]);
    for (const values of Object.values(samples)) expect(values).toEqual([expect.any(Number)]);
  }
});

test("without a name everything is measured, else what is named, in the order of the list", () => {
  expect(parseOptions([]).names).toEqual([
    "call",
    "size",
    "types",
    "generate",
    "receive",
    "deliver",
    "runs",
    "log",
    "gateway",
  ]);
  expect(parseOptions(["generate", "call", "call"]).names).toEqual(["call", "generate"]);
  expect(parseOptions(["call", "--rounds", "5"])).toMatchObject({ rounds: 5, calls: undefined, json: undefined });
});

test("the README tells of each, in the same order", () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  expect([...readme.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name)).toEqual(names);
});

test.for([["speed"], ["--rounds"], ["--rounds", "0"], ["--calls", "1.5"], ["--rounds=-1"], ["--fast"]])(
  "%o is refused with a sentence",
  (args) => {
    expect(() => parseOptions(args)).toThrow(UsageError);
  },
);

test("a refusal is printed with the usage, without a stack", async () => {
  const refusal = (await bench("speed").catch((error: unknown) => error)) as Error;
  expect(refusal.message).toContain(
    'bench: there is no "speed" to measure; there are: call, size, types, generate, receive, deliver, runs, log, gateway',
  );
  expect(refusal.message).toContain("Usage: npm run bench");
  expect(refusal.message).toContain("10 for call");
  expect(refusal.message).not.toContain("    at ");
});
