import { readdirSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "@agent-events/test-support/free-port";
import { expect, inject, onTestFinished, test } from "vitest";
import { serveApi } from "../src/api.ts";
import { bundleProgram } from "../src/bundle.ts";
import { succeed } from "../src/command.ts";
import { compile } from "../src/compile.ts";
import { outerEnvironment } from "../src/environment.ts";
import { publishedPackages, root } from "../src/published.ts";
import { serveReceiver } from "../src/receiver.ts";

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

test("the installed sandbox has a whole conversation, with all of its scenarios and all files of its page", async () => {
  expect(await compile("TypeScript 7.0", "nodenext", cwd, ["conversation.ts"], "out")).toBe("");
  const { stdout: printed, stderr } = await succeed("node", ["out/conversation.js"], { cwd, env });
  const { message, scenarios, deliveries, files } = JSON.parse(printed);
  expect(message).toBe("I say it three times, and mean it once.");
  expect(deliveries).toEqual(["delivered 1", "delivered 2", "delivered 2", "delivered 3"]);
  const names = readdirSync(join(root, "packages/sandbox/scenarios")).filter((file) => file.endsWith(".yaml"));
  expect(scenarios.sort()).toEqual(["echo", ...names.map((file) => file.replace(".yaml", ""))].sort());
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(["/", "/assets/icon.svg", "/assets/inspect.css", "/assets/main.js", "/assets/live.js"]),
  );
  expect(Object.values(files).filter((answer) => !/^200 (text|image)\//.test(String(answer)))).toEqual([]);
  expect(stderr).toBe("");
});

test("the installed gateway answers its client, keeps runs in a file, and serves all files of its reference", async () => {
  expect(await compile("TypeScript 7.0", "nodenext", cwd, ["service.ts"], "out")).toBe("");
  const args = ["out/service.js", String(await freePort()), join(cwd, "agent-events.db")];
  // Runs in a file need a newer Node than the oldest that packages are installed on.
  const { stdout: printed } = await succeed(process.execPath, args, { cwd, env });
  const { kinds, message, statuses, mistakes } = JSON.parse(printed);
  expect(kinds.at(-1)).toBe("message");
  expect(message).toBe("I say it three times, and mean it once.");
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(mistakes).toEqual(expect.arrayContaining([expect.stringMatching(/^DEVREV_TOKEN is not set/)]));
});

test("a program that is bundled into one file keeps its runs in a file as well", async () => {
  await bundleProgram(join(cwd, "bundled.ts"), join(cwd, "out/bundled.mjs"));
  const { stdout, stderr } = await succeed(process.execPath, ["out/bundled.mjs", "bundled.db"], { cwd, env });
  expect({ stdout, stderr }).toEqual({ stdout: "1\n", stderr: "" });
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

test.concurrent("npx runs agent-events ask, which needs nothing but the sandbox inside of it", async () => {
  const args = ["ask", "duplicate", "--sandbox", "--quiet"];
  const { stdout } = await succeed("npx", ["--no", "--", "agent-events", ...args], { cwd, env });
  expect(stdout).toBe("I say it three times, and mean it once.\n");
});

test.concurrent("npx runs agent-events sandbox, which knows the scenarios of the package", async () => {
  const { stdout } = await succeed("npx", ["--no", "--", "agent-events", "sandbox", "--list", "--json"], { cwd, env });
  const { scenarios } = JSON.parse(stdout) as { scenarios: { name: string }[] };
  expect(scenarios.map(({ name }) => name)).toEqual(expect.arrayContaining(["echo", "duplicate", "wrapped"]));
});

test.concurrent("npx runs agent-events trigger against a receiver", async ({ onTestFinished }) => {
  const { url, close } = await serveReceiver();
  onTestFinished(close);
  const args = ["trigger", "duplicate", "--to", url, "--speed", "60"];
  const { stdout } = await succeed("npx", ["--no", "--", "agent-events", ...args], { cwd, env });
  expect(stdout).toMatch(/^total +([1-9]\d*) of \1 were answered as they should be$/m);
});
