import { expect, test } from "vitest";
import { compilePrograms, resolutions } from "../src/compile-programs.ts";
import { readmeBlocks } from "../src/readme-blocks.ts";
import { runProgram } from "../src/run-program.ts";
import { startProgram } from "../src/start-program.ts";

const home = `${import.meta.dirname}/..`;

const readme = ["```ts", "const n: number = 1;", "console.log(n);", "```", "", "```sh", "echo hello", "```", ""].join(
  "\n",
);

test("the blocks of a README are those of the language", () => {
  expect(readmeBlocks(readme, "ts")).toEqual(["const n: number = 1;\nconsole.log(n);\n"]);
  expect(readmeBlocks(readme, "sh")).toEqual(["echo hello\n"]);
  expect(readmeBlocks(readme, "text")).toEqual([]);
});

test.each(resolutions)(
  "a program that does not compile is reported, and its neighbours are not: $module",
  async (how) => {
    const wrong = 'const n: number = "one";\nconsole.log(n);\n';
    const said = await compilePrograms([...readmeBlocks(readme, "ts"), wrong], home, how);
    expect(said).toMatch(/^\S*\b1\.ts\(2,7\): error TS2322/);
    expect(said).not.toMatch(/\b0\.ts/);
    expect(await compilePrograms(readmeBlocks(readme, "ts"), home, how)).toBe("");
  },
);

test("a program that ends well is what it printed; one that fails rejects with what it said", async () => {
  const [program = ""] = readmeBlocks(readme, "ts");
  expect(await runProgram(program, { cwd: home })).toEqual({ stdout: "1\n", stderr: "" });
  await expect(runProgram("throw new RangeError('too far')", { cwd: home })).rejects.toThrow("too far");
});

test("a program that goes on tells its lines as they come, and knows only the environment it was given", async () => {
  const program = "console.log(Object.keys(process.env).sort().join()); setInterval(() => {}, 1000);";
  const { child, lines } = startProgram(program, home, { DEVREV_TOKEN: "token" });
  expect((await lines.next()).value).toBe("DEVREV_TOKEN,PATH");
  expect(child.exitCode).toBeNull();
});
