import { execFile, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { compilePrograms, resolutions } from "@agent-events/test-support/compile-programs";
import { freePort } from "@agent-events/test-support/free-port";
import { readmeBlocks } from "@agent-events/test-support/readme-blocks";
import { runProgram } from "@agent-events/test-support/run-program";
import { startProgram } from "@agent-events/test-support/start-program";
import { expect, test } from "vitest";
import { signDelivery } from "../src/index.ts";
import { events } from "./deliveries.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
// What needs a package that needs this one is run by the tests of that package, @agent-events/runs.
const programs = readmeBlocks(readme, "ts").filter((program) => !program.includes('"@agent-events/runs"'));
const home = fileURLToPath(new URL("..", import.meta.url));

test.each(resolutions)("every program of the README compiles by itself: $module", async (resolution) => {
  expect(programs.length).toBeGreaterThan(10);
  expect(await compilePrograms(programs, home, resolution)).toBe("");
});

/** The first program, started in a folder of its own, and listening at the address. */
async function listening(secret: string): Promise<{ lines: AsyncIterator<string>; url: string }> {
  const port = await freePort();
  const { child, lines } = startProgram(programs[0] ?? "", home, { DEVREV_WEBHOOK_SECRET: secret, PORT: `${port}` });
  const isListening = async () => {
    const socket = connect(port, "127.0.0.1");
    const answers = await once(socket, "connect").then(Boolean, () => false);
    socket.destroy();
    return answers;
  };
  while (child.exitCode === null && !(await isListening())) await sleep(20);
  return { url: `http://127.0.0.1:${port}`, lines };
}

test("the first program, at most 25 lines, prints the answer that is delivered to it", async () => {
  expect(programs[0]?.split("\n").length).toBeLessThanOrEqual(25);
  const { url, lines } = await listening("secret");
  const body = JSON.stringify({ ...events.message, timestamp: new Date().toISOString() });
  const headers = { "x-devrev-signature": await signDelivery(body, { secret: "secret" }) };
  expect((await fetch(url, { method: "POST", headers, body })).status).toBe(200);
  const { ai_agent_response: response } = events.message as { ai_agent_response: Record<string, string> };
  expect((await lines.next()).value).toBe(`${response["session_object"]} ${response["message"]}`);
});

const tools = ["curl", "openssl"].every((tool) => spawnSync(tool, ["--version"]).error === undefined);

test.skipIf(!tools)("it answers the challenge that the README signs by hand", async () => {
  const { url } = await listening("secret");
  const [, by = ""] = readmeBlocks(readme, "sh");
  expect(by).toContain("localhost:3000");
  const { stdout } = await promisify(execFile)("sh", ["-c", by.replace("localhost:3000", `--noproxy '*' ${url}`)]);
  expect(stdout).toBe('{"challenge":"Is anyone there?"}');
});

test("the last program prints what its receiver answers", async () => {
  const program = programs.find((one) => one.includes("signDelivery"));
  const { stdout } = await runProgram(program ?? "", { cwd: home });
  expect(stdout).toBe("200 { challenge: '3q2-7wAtVf9kZk1eFqTn' }\n");
});
