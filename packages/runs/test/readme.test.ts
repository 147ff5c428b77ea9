import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { freePort } from "@agent-events/test-support/free-port";
import { readmeBlocks } from "@agent-events/test-support/readme-blocks";
import { startProgram } from "@agent-events/test-support/start-program";
import { expect, test } from "vitest";
import { says } from "./devrev.ts";
import { ListeningDevRev } from "./readme/listening-devrev.ts";

const secret = "whsec-readme";
const reply = "It left the warehouse this morning.";

const home = fileURLToPath(new URL("..", import.meta.url));
const readmeOf = (folder: string) => readFileSync(new URL(`${folder}/README.md`, import.meta.url), "utf8");
const readme = readmeOf("..");
const own = readmeBlocks(readme, "ts")[0] ?? "";
const receivers =
  readmeBlocks(readmeOf("../../receiver"), "ts").find((program) => program.includes("createRuns")) ?? "";

/** What a program prints while DevRev answers its call, a line a step. */
async function converse(program: string, first: readonly string[], steps: readonly (readonly [object, string])[]) {
  const devrev = await ListeningDevRev.start();
  const port = await freePort();
  const env = { DEVREV_BASE_URL: devrev.url, DEVREV_TOKEN: "token", DEVREV_WEBHOOK_SECRET: secret, PORT: `${port}` };
  const { lines } = startProgram(program, home, env);
  const { request, headers } = await devrev.called;
  expect(headers.authorization).toBe("Bearer token");
  for (const line of first) expect((await lines.next()).value).toBe(line);
  for (const [what, line] of steps) {
    expect(await devrev.deliver(`http://127.0.0.1:${port}`, secret, request, what)).toBe(200);
    expect((await lines.next()).value).toBe(line);
  }
  return lines;
}

test("the first program of the README, at most 25 lines, prints what the README says", async () => {
  expect(own.split("\n").length).toBeLessThanOrEqual(25);
  const lines = await converse(
    own,
    ["1 acknowledged"],
    [
      [says.triggered("search"), "2 skill-triggered"],
      [says.started(), "3 generation-started"],
      [says.message(reply), "4 message"],
    ],
  );
  expect((await lines.next()).value).toBe(reply);
  const [told] = readmeBlocks(readme, "text");
  expect(told).toBe(["1 acknowledged", "2 skill-triggered", "3 generation-started", "4 message", reply, ""].join("\n"));
});

test("so does that of the receiver's README, with the answer alone", async () => {
  expect(receivers.split("\n").length).toBeLessThanOrEqual(25);
  await converse(receivers, [], [[says.message(reply), reply]]);
});
