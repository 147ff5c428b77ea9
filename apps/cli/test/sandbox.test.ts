import { execFile, spawn } from "node:child_process";
import { symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { createAgentClient } from "@agent-events/client";
import { signatureForms } from "@agent-events/receiver";
import { describe, expect, onTestFinished, test } from "vitest";
import { at, bin, cli, printed } from "./cli.ts";
import { json, serve, silent } from "./server.ts";
import { temporary } from "./temporary.ts";

/** A sandbox as a process of its own, on a port that is free. */
const start = (...options: string[]) => startAs(bin, process.cwd(), ...options);

async function startAs(file: string, cwd: string, ...options: string[]) {
  const child = spawn(process.execPath, [file, "sandbox", "--port=0", ...options], { env: {}, cwd });
  onTestFinished(() => void child.kill("SIGKILL"));
  const outcome = new Promise<number | null>((resolve) => child.once("close", resolve));
  const all = { text: "" };
  child.stdout.setEncoding("utf8").on("data", (chunk) => {
    all.text += chunk;
  });
  const [url = ""] = (await printed(child, /http:\S+\s/)).match(/http:[^\s"]+/) ?? [];
  return { child, url, outcome, all, client: createAgentClient({ token: "any", baseUrl: url }) };
}

describe("a sandbox that runs", () => {
  test("tells what to try, then each call and each attempt, until Ctrl-C ends it with 0", async () => {
    const { child, url, outcome, all } = await start();
    expect(await cli(["ask", "forged", "--quiet"], { env: at(url) })).toMatchObject({ code: 0, stderr: "" });
    child.kill("SIGINT");
    expect(await outcome).toBe(0);
    expect(all.text).toContain(`export DEVREV_BASE_URL="${url}"`);
    expect(all.text).toMatch(/agent-events.js ask "hello"[\s\S]*agent-events.js trigger/);
    const time = String.raw`^\d\d:\d\d:\d\d`;
    expect(all.text).toMatch(new RegExp(`${time} {2}call +POST /webhooks.create {2}201 {2}[\\d.]+ m?s$`, "m"));
    expect(all.text).toMatch(
      new RegExp(`${time} {2}call +POST /ai-agents.events.execute-async {2}200 .*session/1$`, "m"),
    );
    expect(all.text).toMatch(/delivery {2}webhook\/1 {2}verify {2}attempt 1 {2}200 {2}\d+ of 3000 ms/);
    const refused = /message {2}attempt 1 {2}answered 401, as it should: its signature is \w+ {2}\d+ of 3000 ms/g;
    expect(all.text.match(refused)).toHaveLength(3);
    expect(all.text).not.toMatch(/\blost\b/);
    expect(all.text).not.toContain("\u001b");
  });

  test("tells what to try by the command that it was started with, in a checkout and installed", async () => {
    const home = dirname(dirname(bin));
    const { url, all } = await startAs(bin, home);
    expect(all.text).toContain("  node bin/agent-events.js trigger duplicate --to ");
    const [hello = ""] = /node \S+ ask "hello"$/m.exec(all.text) ?? [];
    const env = { ...process.env, ...at(url) };
    const { stdout } = await promisify(execFile)("sh", ["-c", hello], { cwd: home, env });
    expect(stdout).toMatch(/Hello!/);
    const installed = await temporary("agent-events");
    await symlink(bin, installed);
    expect((await startAs(installed, home)).all.text).toMatch(/^ {2}agent-events ask "hello"$/m);
    // Away from the checkout its path is whole, and in quotes if it must be.
    const elsewhere = join(dirname(installed), "my files");
    await symlink(dirname(bin), elsewhere);
    const file = join(elsewhere, "agent-events.js");
    expect((await startAs(file, home)).all.text).toContain(`  node '${file}' ask "hello"`);
  });

  test("with --json each line is an object", async () => {
    const { child, url, outcome, all } = await start("--json");
    await cli(["ask", "6 * 7"], { env: at(url) });
    child.kill("SIGTERM");
    expect(await outcome).toBe(0);
    const lines = all.text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines[0]).toEqual({ kind: "listening", url, seed: "1" });
    expect(lines).toContainEqual({ kind: "call", call: expect.objectContaining({ operation: "webhooks-create" }) });
    expect(lines).toContainEqual({
      kind: "attempt",
      delivery: expect.objectContaining({ type: "verify" }),
      attempt: expect.objectContaining({ number: 1, ok: true }),
    });
  });

  test("tells of a receiver that never answers, and goes on", async () => {
    const { url: receiver, received } = await serve(silent);
    const { child, client, url } = await start();
    await client.webhooks.create({ url: receiver });
    await printed(child, /verify {2}attempt 1 {2}no answer within 3 s {2}\d+ of 3000 ms/);
    expect(received).toHaveLength(1);
    expect(await cli(["ask", "6 * 7"], { env: at(url) })).toMatchObject({ code: 0 });
  });

  test("plays --scenario where the message names none, and waits pass at --speed", async () => {
    const { url } = await start("--scenario=late", "--speed=60");
    expect(await cli(["ask", "Where is it?", "--quiet"], { env: at(url) })).toMatchObject({
      stdout: "Sorry, that took long.\n",
    });
  });

  test("the same --seed gives the same ids and delays", async () => {
    const bodies = async () => {
      const { child, url, all, outcome } = await start("--seed=7", "--json");
      await cli(["ask", "6 * 7", "--session-object=TKT-1"], { env: at(url) });
      child.kill("SIGINT");
      await outcome;
      const lines = all.text
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
      const attempts = lines.filter(({ kind }) => kind === "attempt");
      // They are told in the order of their answers.
      return attempts.map(({ delivery }) => delivery.eventId).sort();
    };
    expect(await bodies()).toEqual(await bodies());
  });

  test("hands what is called for an --event-source on to its address, each to its own", async () => {
    const receivers = [await serve(json(200, {})), await serve(json(200, {}))];
    const sources = receivers.map(({ url }, index) => `--event-source=source/${index}=${url}?a=b`);
    const { client } = await start(...sources, "--speed=60");
    await client.execute({
      agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
      session_object: "order-17",
      event: { input_message: { message: "late" } },
      event_source_target: { event_source: "source/1" },
    });
    await expect.poll(() => receivers[1]?.received.length).toBe(1);
    const [got] = receivers[1]?.received ?? [];
    expect(got?.url).toBe("/?a=b");
    expect(JSON.parse(got?.body ?? "")).toMatchObject({ payload: { type: "ai_agent_response" } });
    expect(receivers[0]?.received).toEqual([]);
  });

  test.each([
    ["loopback", 1, /400 value_not_permitted/],
    ["anywhere", 0, /^$/],
  ])("a webhook outside this machine, with --deliver-to %s", async (where, code, stderr) => {
    const { url } = await start("--deliver-to", where);
    const outcome = await cli(["webhook", "create", "--url=http://agent-events.invalid/"], { env: at(url) });
    expect(outcome.code).toBe(code);
    expect(outcome.stderr).toMatch(stderr);
  });
});

describe("a sandbox that does not start", () => {
  test("a port that is in use", async () => {
    const { port } = new URL((await serve(silent)).url);
    const { code, stdout, stderr } = await cli(["sandbox", "--port", port]);
    expect({ code, stdout }).toEqual({ code: 4, stdout: "" });
    expect(stderr).toMatch(/cannot listen on port \d+: it is in use\nnext: Choose another port, or 0/);
  });

  test("a scenario file with an error: its file, line and reason", async () => {
    const file = await temporary("wave.yaml");
    await writeFile(file, "summary: The agent waves.\ndeliver:\n  - message: I wave.\n    after: soon\n");
    const { code, stderr } = await cli(["sandbox", "--port=0", "--scenarios", file]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/\n {2}\S*wave\.yaml:4:\d+ — deliver\[0\]\.after: must be a duration/);
  });

  test.each<[fact: string, args: readonly string[], sentence: RegExp]>([
    ["a scenario that there is not", ["--scenario=dupliate"], /no scenario "dupliate"[\s\S]*id you mean "duplicate"\?/],
    ["a folder that there is not", ["--scenarios=/nowhere"], /\/nowhere — there is no such file or folder/],
    ["a speed of 0", ["--speed=0"], /must be a number above 0/],
    ["a port that is none", ["--port=http"], /must be a port, 0 to 65535/],
    [
      "an event source without an address",
      ["--event-source=source/1"],
      /not ID=URL: "source\/1"\nnext: Give one such as/,
    ],
    ["an event source at no address", ["--event-source=source/1=file:/a"], /not ID=URL: "source\/1=file:\/a"/],
    [
      "an event source at another machine",
      ["--event-source=source/1=http://example.com/"],
      /example.com\/ is not this machine[\s\S]*--deliver-to anywhere/,
    ],
    ["an envelope that there is not", ["--envelope=round"], /Allowed choices are flat, wrapped/],
  ])("%s", async (_, args, sentence) => {
    const { code, stdout, stderr } = await cli(["sandbox", ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(sentence);
  });
});

test("--list lists the scenarios with what they play, one's own included", async () => {
  const file = await temporary("wave.yaml");
  await writeFile(file, "summary: The agent waves.\ndeliver:\n  - message: I wave.\n");
  const { code, stdout } = await cli(["sandbox", "--list", "--scenarios", file]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^duplicate +\S/m);
  expect(stdout).toMatch(/^wave +The agent waves\.$/m);
  const { scenarios } = JSON.parse((await cli(["sandbox", "--list", "--json"])).stdout);
  expect(scenarios).toContainEqual({ name: "forged", summary: expect.any(String) });
});

test("the forms of --signature-form are the receiver's", async () => {
  const { stderr } = await cli(["sandbox", "--signature-form=md5"]);
  expect(stderr).toContain(`Allowed choices are ${signatureForms.join(", ")}.`);
});
