import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compilePrograms, resolutions } from "@agent-events/test-support/compile-programs";
import { readmeBlocks } from "@agent-events/test-support/readme-blocks";
import { runProgram } from "@agent-events/test-support/run-program";
import { expect, test } from "vitest";
import { createGatewayClient } from "../src/index.ts";
import { key } from "./support/clients.ts";
import { serveConversation } from "./support/conversation.ts";
import { runId } from "./support/wire.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const programs = readmeBlocks(readme, "ts");
const told = readmeBlocks(readme, "text");
const home = fileURLToPath(new URL("..", import.meta.url));

test.each(resolutions)("every program of the README compiles by itself: $module", async (resolution) => {
  expect(programs.length).toBe(7);
  expect(await compilePrograms(programs, home, resolution)).toBe("");
});

/** What the program with this text prints while it speaks to a gateway; it has to end by itself. */
async function run(part: string): Promise<string> {
  const program = programs.find((one) => one.includes(part)) ?? "";
  const { baseUrl } = await serveConversation();
  const env = { PATH: process.env["PATH"], AGENT_EVENTS_GATEWAY: baseUrl, AGENT_EVENTS_KEY: key };
  const { stdout, stderr } = await runProgram(program, { cwd: home, env });
  expect(stderr).toBe("");
  return stdout;
}

test.each([
  ["event.skill_name", told[0]],
  ["wait: 60", "Your order arrives tomorrow.\nYour order arrives tomorrow.\n"],
  ["listAll", `${runId} running 3\n`],
  ["explain(", told[1]],
  ["api.GET", "urn:agent-events:problem:not-found\n"],
])("the program with `%s` prints what it says", async (part, output) => {
  expect(await run(part)).toBe(output);
});

test("the methods of the table are those that there are", () => {
  const gateway = createGatewayClient({ baseUrl: "http://gateway" });
  const table = readme.slice(readme.indexOf("## All methods"), readme.indexOf("## Options"));
  const named = [...table.matchAll(/`(\w+)\(/g)].map(([, name]) => name);
  expect(named.sort()).toEqual(
    Object.keys(gateway)
      .filter((name) => name !== "api")
      .sort(),
  );
});
