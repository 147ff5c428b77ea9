import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { type Compiler, compile, compilers, type Project } from "../src/compile.ts";
import { publishedPackages } from "../src/published.ts";
import { targetsOf } from "../src/targets.ts";

const consumer = inject("consumer");
const everywhere = [
  "answer.ts",
  "call.ts",
  "contract.ts",
  "follow.ts",
  "gateway-contract.ts",
  "misuse.ts",
  "misuse-gateway.ts",
];

/** `node16` knows no import attributes, and a browser no command line, no sandbox and no service. */
const programs: Readonly<Record<Project, readonly string[]>> = {
  node16: [...everywhere, "command-line.ts", "sandbox.ts"],
  nodenext: [...everywhere, "command-line.ts", "conversation.ts", "document.ts", "main.ts", "sandbox.ts", "service.ts"],
  bundler: [...everywhere, "document.ts"],
};

test("the consumer imports every entry point of every package", () => {
  const text = [...new Set(Object.values(programs).flat())]
    .map((file) => readFileSync(join(consumer, file), "utf8"))
    .join();
  const entries = publishedPackages().flatMap(({ manifest: { name, exports = {} } }) =>
    targetsOf({ name, version: "", exports }),
  );
  const imported = ({ entry }: { entry: string }) =>
    text.includes(entry.includes("*") ? `"${entry.replace("*", "")}` : `"${entry}"`);
  expect(entries.length).toBeGreaterThan(0);
  expect(entries.filter((entry) => !imported(entry))).toEqual([]);
});

const cases = (Object.keys(compilers) as Compiler[]).flatMap((compiler) =>
  (Object.keys(programs) as Project[]).map((project) => ({ compiler, project })),
);

test.concurrent.each(cases)(
  "$compiler with the resolution $project compiles what is meant, and only that",
  async ({ compiler, project }) => {
    expect(await compile(compiler, project, consumer, programs[project])).toBe("");
  },
);

test("of agent_id and callback_url the compiler says that they do not exist", async () => {
  const misuse = readFileSync(join(consumer, "misuse.ts"), "utf8");
  writeFileSync(join(consumer, "unexpected.ts"), misuse.replaceAll(/^\/\/.*/gm, ""));
  const said = await compile("TypeScript 7.0", "nodenext", consumer, ["unexpected.ts"]);
  expect(said).toMatch(/'agent_id' does not exist in type/);
  expect(said).toMatch(/'callback_url' does not exist in type/);
});
