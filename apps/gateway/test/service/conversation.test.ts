import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { manualClock } from "@agent-events/sandbox";
import { expect, test } from "vitest";
import { says } from "../support/agent.ts";
import { holdAnswers } from "../support/held-devrev.ts";
import { environment, newKey } from "./gateways.ts";
import { command, spawnGateway } from "./processes.ts";
import { AGENT, sandbox } from "./sandboxes.ts";

const script = fileURLToPath(new URL("../../examples/conversation.sh", import.meta.url));
const converse = (url: string, key: string) =>
  promisify(execFile)("sh", [script], {
    env: { PATH: process.env["PATH"], AGENT_EVENTS_GATEWAY: url, AGENT_EVENTS_KEY: key, no_proxy: "*" },
  }).then(
    ({ stdout }) => ({ code: 0, stdout, stderr: "" }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );

test("the script goes on over a restart of the gateway: nothing missing, nothing twice", async () => {
  const clock = manualClock();
  const devrev = await sandbox({ scenario: "slow", clock });
  const called = async (times: number) => {
    const asked = () => devrev.calls().filter(({ operation }) => operation === "ai-agent-events-execute-async");
    await expect.poll(() => asked()).toHaveLength(times);
  };
  const pass = async (seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      await devrev.waiting();
      await clock.advance(1_000);
    }
    await devrev.waiting();
  };
  const env = { ...(await environment(devrev)), AGENT_EVENTS_AGENT: AGENT };
  const gateway = await spawnGateway(env);
  const conversation = converse(gateway.url, await newKey(env));
  await called(1);
  const ended = gateway.end("SIGTERM");
  await pass(2);
  expect(await ended).toBe(0);
  // All four steps find nobody, and come again half a minute later.
  await pass(10);
  await spawnGateway(env);
  await pass(30);
  await called(2);
  await pass(10);
  const steps = "  acknowledged\n  skill-triggered\n  skill-executed\n  generation-started\n";
  expect(await conversation).toEqual({
    code: 0,
    stderr: expect.any(String),
    stdout: ["What is 6 * 7?", "And what did I ask before that?"]
      .map((question) => `${question}\n${steps}  answer: "That took a while."\n`)
      .join(""),
  });
  await called(2);
});

test("the script goes on over a gateway that is killed while DevRev holds its call: nothing is asked twice", async () => {
  const clock = manualClock();
  const accept = { kind: "accept", after: 0, last: false } as const;
  const answer = says({ agent_response: "message", message: "42" }, 1_000);
  const devrev = await sandbox({
    agent: () => ({ acknowledgement: accept, deliveries: [answer], shuffled: false }),
    clock,
  });
  const held = await holdAnswers(devrev);
  const env = { ...(await environment(held)), AGENT_EVENTS_AGENT: AGENT };
  const gateway = await spawnGateway(env);
  const conversation = converse(gateway.url, await newKey(env));
  await expect.poll(held.held).toBe(1);
  expect(await gateway.end("SIGKILL")).toBe("SIGKILL");
  const again = await spawnGateway(env);
  await again.said('"status":409');
  held.release();
  for (const calls of [1, 2]) {
    await expect.poll(held.held).toBe(calls);
    await devrev.waiting();
    await clock.advance(1_000);
  }
  const { code, stdout } = await conversation;
  expect(code).toBe(0);
  // The call that was cut was never acknowledged to anybody; the other one was, before its answer or just behind it.
  const answered = ' {2}answer: "42"\\n';
  const acknowledged = "( {2}acknowledged\\n)?";
  expect(stdout).toMatch(
    new RegExp(
      `^What is 6 \\* 7\\?\\n${answered}And what did I ask before that\\?\\n${acknowledged}${answered}${acknowledged}$`,
    ),
  );
  expect(held.held()).toBe(2);
});

test("the script tells why it is refused, and ends", async () => {
  const env = await environment(await sandbox());
  const { url } = await spawnGateway(env);
  const wrong = (await command(env, "create-key", "x")).stdout
    .trim()
    .replace(/.$/, (last) => (last === "A" ? "E" : "A"));
  const { code, stdout, stderr } = await converse(url, wrong);
  expect(code).not.toBe(0);
  expect(stdout).toBe("What is 6 * 7?\n");
  expect(stderr).toMatch(/urn:agent-events:problem:unauthenticated/);
});
