import { execFile } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { operations } from "../src/contract/operations.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const programs = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, program = ""]) => program);
// In the package's own folder, since it is by its own name that the programs import it.
const folder = fileURLToPath(new URL("../reports/readme/", import.meta.url));
const cwd = fileURLToPath(new URL("..", import.meta.url));

const compilerOptions = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  target: "es2022",
  lib: ["es2023"],
  types: ["node"],
};

test.each([{ module: "nodenext" }, { module: "preserve", moduleResolution: "bundler" }])(
  "every program of the README compiles by itself: $module",
  async (resolution) => {
    expect(programs.length).toBe(4);
    const place = `${folder}${resolution.module}/`;
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place, { recursive: true });
    for (const [index, program] of programs.entries()) writeFileSync(`${place}${index}.ts`, `export {};\n${program}`);
    writeFileSync(`${place}tsconfig.json`, JSON.stringify({ compilerOptions: { ...compilerOptions, ...resolution } }));
    const tsc = fileURLToPath(new URL("../node_modules/typescript/bin/tsc", import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, [tsc, "-p", place]).catch((error) => error);
    expect(stdout).toBe("");
  },
);

/** What a program prints; it has to end by itself. */
async function run(program = ""): Promise<string> {
  const args = ["--input-type=module-typescript", "--eval", program];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd, timeout: 20_000 });
  return stdout;
}

test("the first program has the whole conversation, and ends", async () => {
  // Another program may listen at the port that it names.
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  await new Promise((resolve) => other.close(resolve));
  const output = await run(programs[0]?.replaceAll("3456", `${port}`));
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
