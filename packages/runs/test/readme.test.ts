import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { says } from "./devrev.ts";
import { freePort, ListeningDevRev } from "./readme/listening-devrev.ts";
import { programsOf, run } from "./readme/program.ts";

const secret = "whsec-readme";
const reply = "It left the warehouse this morning.";

const own = programsOf("../../README.md")[0] ?? "";
const receivers = programsOf("../../../receiver/README.md").find((program) => program.includes("createRuns")) ?? "";

/** What a program prints while DevRev answers its call, a line a step. */
async function converse(program: string, first: readonly string[], steps: readonly (readonly [object, string])[]) {
  const devrev = await ListeningDevRev.start();
  const port = await freePort();
  const env = { DEVREV_BASE_URL: devrev.url, DEVREV_TOKEN: "token", DEVREV_WEBHOOK_SECRET: secret, PORT: `${port}` };
  const lines = run(program, env);
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
  const told = /^```text\n(.*?)^```$/ms.exec(readFileSync(new URL("../README.md", import.meta.url), "utf8"))?.[1];
  expect(told).toBe(["1 acknowledged", "2 skill-triggered", "3 generation-started", "4 message", reply, ""].join("\n"));
});

test("so does that of the receiver's README, with the answer alone", async () => {
  expect(receivers.split("\n").length).toBeLessThanOrEqual(25);
  await converse(receivers, [], [[says.message(reply), reply]]);
});
