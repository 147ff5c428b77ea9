import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const programs = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, program = ""]) => program);
// In the package's own folder, since it is by its own name that the programs import it.
const folder = fileURLToPath(new URL("../reports/readme/", import.meta.url));

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
    expect(programs.length).toBeGreaterThan(10);
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

test("the first program is at most 25 lines", () => {
  expect(programs[0]?.split("\n").length).toBeLessThanOrEqual(25);
});

test("the last program prints what its receiver answers", async () => {
  const program = programs.find((one) => one.includes("signDelivery"));
  const cwd = fileURLToPath(new URL("..", import.meta.url));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--input-type=module-typescript", "--eval", program ?? ""],
    { cwd },
  );
  expect(stdout).toBe("200 { challenge: '3q2-7wAtVf9kZk1eFqTn' }\n");
});
