import { expect, inject, onTestFinished, test } from "vitest";
import { serveApi } from "../src/api.ts";
import { succeed } from "../src/command.ts";
import { compile } from "../src/compile.ts";
import { outerEnvironment } from "../src/environment.ts";
import { publishedPackages } from "../src/published.ts";

const cwd = inject("consumer");
const { DEVREV_TOKEN: _, ...env } = outerEnvironment();

test("a compiled program runs on the machine's own Node, and talks to an API", async () => {
  const { baseUrl, close } = await serveApi();
  onTestFinished(close);
  expect(await compile("TypeScript 7.0", "nodenext", cwd, ["main.ts"], "out")).toBe("");
  const { stdout: printed } = await succeed("node", ["out/main.js", baseUrl], {
    cwd,
    env: { ...env, DEVREV_TOKEN: "token" },
  });
  expect(JSON.parse(printed)).toEqual({
    session: "session",
    refused: "not_found",
    invalid: ["agent"],
    valid: [true, false],
    openapi: expect.stringMatching(/^3\.1\./),
  });
});

const programs = publishedPackages().flatMap(({ manifest: { bin = {}, version } }) =>
  Object.keys(bin).map((program) => ({ program, version })),
);

test.each(programs)("npx runs $program, which tells its version and explains itself", async ({ program, version }) => {
  const { stdout: told } = await succeed("npx", ["--no", "--", program, "--version"], { cwd, env });
  expect(told.trim()).toBe(version);
  const { stdout, stderr } = await succeed("npx", ["--no", "--", program, "--help"], { cwd, env });
  expect(stderr.split("\n").filter((line) => line !== "" && !line.startsWith("npm warn"))).toEqual([]);
  expect(stdout).toContain(`Usage: ${program}`);
});

test("npx runs agent-events against an API", async () => {
  const { baseUrl, close } = await serveApi();
  onTestFinished(close);
  const settings = { ...env, DEVREV_TOKEN: "token", DEVREV_BASE_URL: baseUrl };
  const args = [
    "execute",
    "--agent",
    "agent",
    "--session-object",
    "order-17",
    "--message",
    "Where is my order?",
    "--json",
  ];
  const { stdout: printed } = await succeed("npx", ["--no", "--", "agent-events", ...args], { cwd, env: settings });
  expect(JSON.parse(printed)).toEqual({ session: { id: "session" } });
});
