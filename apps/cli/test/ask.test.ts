import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createRuns } from "@agent-events/runs";
import { sqlite } from "@agent-events/runs/sqlite";
import { describe, expect, test } from "vitest";
import { at, cli } from "./cli.ts";
import { canonical } from "./examples.ts";
import { sandbox, saying } from "./sandbox.ts";
import { temporary } from "./temporary.ts";

const lines = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("--sandbox", () => {
  test("answers without an account, a token or a server", async () => {
    const { code, stdout, stderr } = await cli(["ask", "12 * 34", "--sandbox"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const [by, session, accepted, ...lines] = stdout.split("\n");
    expect(by).toMatch(/^answered by .*sandbox.*not DevRev$/);
    expect(session).toMatch(/^session +ask-[0-9a-f]{8}$/);
    expect(accepted).toMatch(/^accepted +don:core:/);
    // Deliveries may pass each other.
    const progress = [
      /^skill +calculate: /,
      /^skill +calculate, done in [\d.]+ m?s$/,
      /^suggestions +.* \| /,
      /^writing /,
    ];
    for (const one of progress) expect(lines).toContainEqual(expect.stringMatching(one));
    expect(stdout).toMatch(/\nanswered +in [\d.]+ m?s\n\n12 \* 34 = 408\n/);
  });

  test("plays scenarios of one's own", async () => {
    const file = await temporary("wave.yaml");
    await writeFile(file, "summary: The agent waves.\ndeliver:\n  - message: I wave.\n");
    expect(await cli(["ask", "wave", "--sandbox", "--quiet", "--scenarios", file])).toEqual({
      code: 0,
      stdout: "I wave.\n",
      stderr: "",
    });
  });

  test("a scenario with errors is told with its file, line and reason", async () => {
    const file = await temporary("wave.yaml");
    await writeFile(file, "summary: The agent waves.\ndeliver:\n  - mesage: I wave.\n    after: soon\n");
    const { code, stdout, stderr } = await cli(["ask", "wave", "--sandbox", "--scenarios", file]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(
      /^error: a scenario cannot be played:\n {2}.*wave\.yaml:3:\d+ — .*mesage.*\n {2}.*:4:\d+ — .*after/,
    );
  });
});

describe("a sandbox at DEVREV_BASE_URL", () => {
  test("gets a webhook that is gone afterwards, and answers", async () => {
    const { url, calls, webhooks } = await sandbox();
    const { code, stdout, stderr } = await cli(["ask", "forged"], { env: at(url) });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.match(/^refused .*signature/gm)).toHaveLength(3);
    expect(stdout).toMatch(/\n\nI am the true answer\.\n$/);
    expect(calls().map(({ operation }) => operation)).toContain("webhooks-create");
    expect(webhooks()).toEqual([]);
  });

  test("remembers the session that --session-object names", async () => {
    const { url } = await sandbox();
    await cli(["ask", "My name is Ada", "--session-object=TKT-1"], { env: at(url) });
    const { stdout } = await cli(["ask", "What is my name?", "--session-object=TKT-1", "--quiet"], { env: at(url) });
    expect(stdout).toBe("You are Ada.\n");
  });

  test("gets every field, and the webhook in place of the targets of --body", async () => {
    const { url, calls } = await sandbox();
    const options = ["--agent=agent/1", "--context-additional=now", "--artifact=A-1", '--client-metadata={"mine":1}'];
    const input = JSON.stringify({ ...canonical, target: "event_source_target" });
    expect(await cli(["ask", "--body=-", ...options], { env: at(url), input })).toMatchObject({ code: 0, stderr: "" });
    const call = calls().find(({ operation }) => operation === "ai-agent-events-execute-async");
    const { event_source_target: _, ...rest } = canonical;
    expect(JSON.parse(call?.body ?? "")).toEqual({
      ...rest,
      agent: "agent/1",
      context: { additional: "now" },
      message_context: { artifacts: ["A-1"] },
      client_metadata: { mine: 1, "agent-events": { run: expect.stringMatching(/^run_/) } },
      webhook_target: { webhook: expect.stringMatching(/^don:.*webhook/) },
    });
  });

  test("takes the message from standard input for -", async () => {
    const { url } = await sandbox();
    const { stdout } = await cli(["ask", "-", "--quiet"], { env: at(url), input: "6 * 7\n" });
    expect(stdout).toMatch(/^6 \* 7 = 42\n/);
  });

  test("may deliver in the envelope of an event source", async () => {
    const { url } = await sandbox({ envelope: "wrapped" });
    expect(await cli(["ask", "6 * 7"], { env: at(url) })).toMatchObject({ code: 0, stderr: "" });
  });
});

test("--json prints an object for each event, and a last one with the outcome", async () => {
  const { url } = await sandbox();
  const { code, stdout, stderr } = await cli(["ask", "skills", "--session-object=TKT-1", "--json"], { env: at(url) });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const all = lines(stdout);
  const run = expect.stringMatching(/^run_/);
  expect(all[0]).toEqual({
    run,
    kind: "acknowledged",
    session: expect.any(String),
    seq: 1,
    at: expect.any(Number),
    late: false,
  });
  expect(all.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(["skill-triggered", "skill-executed", "suggestions", "generation-started", "message"]),
  );
  expect(all.filter((line) => "raw" in line)).toEqual([]);
  expect(all.at(-1)).toEqual({
    run,
    kind: "outcome",
    status: "succeeded",
    sessionObject: "TKT-1",
    session: all[0].session,
    late: false,
    reply: expect.stringContaining("Rotate"),
    duration: expect.any(Number),
  });
});

describe("without an answer", () => {
  test("an error of the agent's is exit code 5", async () => {
    const { url, webhooks } = await sandbox();
    const { code, stdout, stderr } = await cli(["ask", "fail"], { env: at(url) });
    expect(code).toBe(5);
    expect(stdout).toMatch(/^skill /m);
    expect(stderr).toMatch(
      /^error: the agent reported an error: The knowledge base did not answer in time\.\nnext: .*\n$/,
    );
    expect(webhooks()).toEqual([]);
  });

  test.each([
    ["--wait", /no answer within 1\.1 s.*\nnext: --wait allows more time/],
    ["--idle", /nothing came for 1\.1 s.*\nnext: --idle allows more time/],
  ])("silence is exit code 6 after %s", async (option, sentence) => {
    const { url, webhooks } = await sandbox();
    const { code, stderr } = await cli(["ask", "silence", option, "1100"], { env: at(url) });
    expect(code).toBe(6);
    expect(stderr).toMatch(sentence);
    expect(webhooks()).toEqual([]);
  });

  test("with --json the outcome is printed, and the error besides", async () => {
    const { url } = await sandbox();
    const { code, stdout, stderr } = await cli(["ask", "fail", "--json"], { env: at(url) });
    expect(code).toBe(5);
    expect(lines(stdout).at(-1)).toMatchObject({ kind: "outcome", status: "failed", error: expect.any(String) });
    expect(JSON.parse(stderr)).toMatchObject({ error: { name: "RunFailedError", next: expect.any(String) } });
  });

  test("a refused call is exit code 1, and the webhook is gone", async () => {
    const { url, webhooks } = await sandbox();
    const { code, stderr } = await cli(["ask", "denied"], { env: at(url) });
    expect(code).toBe(1);
    expect(stderr).toMatch(/the API answered 403 forbidden/);
    expect(webhooks()).toEqual([]);
  });

  test("a message of 8193 characters is exit code 2, and the webhook is gone", async () => {
    const { url, webhooks } = await sandbox();
    const { code, stderr } = await cli(["ask", "é".repeat(8193)], { env: at(url) });
    expect(code).toBe(2);
    expect(stderr).toMatch(/the request was not sent: .*8192 characters, got 8193/);
    expect(webhooks()).toEqual([]);
  });
});

describe("--store", () => {
  test("keeps the run and its events", async () => {
    const { url } = await sandbox();
    const file = await temporary("runs.db");
    const { stdout } = await cli(["ask", "6 * 7", "--store", file], { env: at(url) });
    const [, id = ""] = /^run +(run_\S+), in .*runs\.db$/m.exec(stdout) ?? [];
    const runs = createRuns({ client: {} as never, store: sqlite(file), webhook: "any" });
    const run = await runs.get(id);
    expect((await run?.reply())?.message).toMatch(/^6 \* 7 = 42/);
    await runs.close();
  });

  test("a file that is no store is exit code 7; nothing was asked and the file is as it was", async () => {
    const { url, calls } = await sandbox();
    const file = await temporary("runs.db");
    await writeFile(file, "a diary");
    const { code, stdout, stderr } = await cli(["ask", "Hello", "--store", file], { env: at(url) });
    expect({ code, stdout }).toEqual({ code: 7, stdout: "" });
    expect(stderr).toMatch(/^error: the store of --store cannot be used: .*runs\.db.*\nnext: .*\n$/);
    expect(calls()).toEqual([]);
    expect(readFileSync(file, "utf8")).toBe("a diary");
  });

  test("a folder that is not there is exit code 7", async () => {
    const { code, stderr } = await cli(["ask", "Hello", "--sandbox", "--store", "/nowhere/runs.db"]);
    expect(code).toBe(7);
    expect(stderr).toMatch(/next: Check that the folder exists/);
  });
});

test("text of the agent's cannot steer the terminal, wherever it is printed", async () => {
  const evil = "a\u001b]0;title\u0007b\u001b[31mc\u009b2Jd\rerror: forged\u202ee\u2028f";
  const skill = { skill_name: evil, args: {}, thought: evil };
  const { url } = await sandbox({
    agent: saying(
      { agent_response: "progress", progress: { progress_state: "skill_triggered", skill_triggered: skill } },
      {
        agent_response: "progress",
        progress: { progress_state: "skill_executed", skill_executed: { ...skill, output: {} } },
      },
      { agent_response: "suggestions", suggestions: { suggestions: [{ suggestion: evil }] } },
      { agent_response: evil },
      { agent_response: "message", message: `${evil}\n\tsecond\r\nthird` },
    ),
  });
  const { code, stdout } = await cli(["ask", "Hello"], { env: at(url) });
  expect(code).toBe(0);
  expect(stdout).not.toMatch(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/u);
  expect(stdout.match(/^error: forged/m)).toBeNull();
  expect(stdout).toMatch(/\n\tsecond\nthird\n$/);
  for (const option of ["--json", "--quiet"]) {
    const outcome = await cli(["ask", "Hello", option], { env: at(url) });
    expect(outcome.stdout).not.toMatch(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/u);
  }
  const failing = await sandbox({ agent: saying({ agent_response: "error", error: { error: evil } }) });
  const { stderr } = await cli(["ask", "Hello"], { env: at(failing.url) });
  expect(stderr).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
  expect(stderr.split("\n")).toHaveLength(3);
});
