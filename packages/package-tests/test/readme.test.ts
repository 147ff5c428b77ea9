import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { compile } from "../src/compile.ts";
import { readmeBlocks } from "../src/readme.ts";

const consumer = inject("consumer");
const blocks = readmeBlocks();

/** All blocks at once, each a module of its own; what the compiler says of one begins with its file. */
let said: Promise<string> | undefined;
function compileAll(): Promise<string> {
  for (const { file, code } of blocks) writeFileSync(join(consumer, file), `${code}\nexport {};\n`);
  return compile(
    "TypeScript 7.0",
    "nodenext",
    consumer,
    blocks.map(({ file }) => file),
    undefined,
    true,
  );
}

test("the README of the repository and that of the client show code", () => {
  expect(blocks.map(({ place }) => place)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^README\.md:/),
      expect.stringMatching(/^packages\/client\/README\.md:/),
    ]),
  );
});

test.each(blocks)("$place compiles", async ({ file }) => {
  said ??= compileAll();
  const lines = (await said).split("\n");
  expect(lines.filter((line) => line.startsWith(file))).toEqual([]);
});

test("the compiler says nothing of any other file", async () => {
  said ??= compileAll();
  const files = blocks.map(({ file }) => file);
  const others = (await said)
    .split("\n")
    .filter((line) => /^\S/.test(line) && !files.some((file) => line.startsWith(file)));
  expect(others).toEqual([]);
});
