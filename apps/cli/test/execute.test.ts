import { writeFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { at, cli } from "./cli.ts";
import { canonical, complete, hello } from "./examples.ts";
import { mock } from "./mock.ts";
import { acknowledged, serve } from "./server.ts";
import { temporary } from "./temporary.ts";

const message = (received: readonly { body: string }[]) =>
  JSON.parse(received[0]?.body ?? "").event.input_message.message;

describe("against the mock", () => {
  const { url } = mock();

  test("prints the session, and where the answer will go", async () => {
    const { code, stdout, stderr } = await cli([...hello, "--webhook=don:integration:webhook/123"], { env: at(url()) });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^session +don:core:.*ai_agent_session/m);
    expect(stdout).toMatch(/^next +.*comes later, as deliveries to webhook don:integration:webhook\/123\.$/m);
  });

  test("--json prints the API's data on one line", async () => {
    const { code, stdout } = await cli([...hello, "--json"], { env: at(url()) });
    expect(code).toBe(0);
    expect(stdout.split("\n")).toHaveLength(2);
    expect(JSON.parse(stdout)).toMatchObject({ session: { id: expect.any(String) } });
  });

  test("without a target nothing is claimed of the answer", async () => {
    const { stdout } = await cli(hello, { env: at(url()) });
    expect(stdout).toMatch(/names no target for the answer/);
  });

  test("the canonical request is sent from a file", async () => {
    const file = await temporary("request.json");
    await writeFile(file, JSON.stringify(canonical));
    expect(await cli(["execute", "--body", file], { env: at(url()) })).toMatchObject({ code: 0, stderr: "" });
  });
});

test("every option of the request ends up in its field", async () => {
  const { url, received } = await serve(acknowledged);
  const options = [
    "--agent=agent/1",
    "--agent-version=version/2",
    "--session-object=TKT-1",
    "--message=Hello",
    "--context-initial=first",
    "--context-additional=now",
    "--artifact=ARTIFACT-1",
    "--artifact=ARTIFACT-2",
    '--client-metadata={"run":"run_42"}',
    "--event-source=source/3",
    "--webhook=webhook/4",
    "--target=webhook_target",
    "--parent=ticket/5",
  ];
  expect(await cli(["execute", ...options], { env: at(url) })).toMatchObject({ code: 0, stderr: "" });
  expect(JSON.parse(received[0]?.body ?? "")).toEqual({
    agent: "agent/1",
    agent_version: "version/2",
    session_object: "TKT-1",
    event: { input_message: { message: "Hello" } },
    context: { initial: "first", additional: "now" },
    message_context: { artifacts: ["ARTIFACT-1", "ARTIFACT-2"] },
    client_metadata: { run: "run_42" },
    event_source_target: { event_source: "source/3" },
    webhook_target: { webhook: "webhook/4" },
    target: "webhook_target",
    parent: "ticket/5",
  });
  expect(received[0]).toMatchObject({
    url: "/ai-agents.events.execute-async",
    headers: { authorization: "Bearer a-token", "x-devrev-scope": "beta" },
  });
});

test("--message - reads standard input, without the line break at its end", async () => {
  const { url, received } = await serve(acknowledged);
  await cli([...complete, "--message", "-"], { env: at(url), input: "Two lines,\nthe second.\n" });
  expect(message(received)).toBe("Two lines,\nthe second.");
});

test("an empty standard input is no message", async () => {
  const { url, received } = await serve(acknowledged);
  const { code, stderr } = await cli([...complete, "--message", "-"], { env: at(url) });
  expect(code).toBe(2);
  expect(stderr).toMatch(/the message was to come from standard input, which was empty/);
  expect(received).toHaveLength(0);
});

test("8192 characters from standard input are sent, 8193 never leave", async () => {
  const { url, received } = await serve(acknowledged);
  expect(await cli([...complete, "--message=-"], { env: at(url), input: "é".repeat(8192) })).toMatchObject({ code: 0 });
  const { code, stderr } = await cli([...complete, "--message=-"], { env: at(url), input: "é".repeat(8193) });
  expect(code).toBe(2);
  expect(stderr).toMatch(/--message \(event\.input_message\.message\).*8192 characters, got 8193/);
  expect(received).toHaveLength(1);
});

test("text that looks like an option stays the message, and cannot redirect the token", async () => {
  const { url, received } = await serve(acknowledged);
  await cli([...complete, "--message", "--base-url=http://127.0.0.1:1"], { env: at(url) });
  expect(message(received)).toBe("--base-url=http://127.0.0.1:1");
});

test("--body reads a request from standard input, and the other options win over its fields", async () => {
  const { url, received } = await serve(acknowledged);
  const body = {
    agent: "a",
    session_object: "b",
    event: { input_message: { message: "c" } },
    context: { initial: "d" },
  };
  const options = ["--body=-", "--message=Hello", "--context-additional=e"];
  expect(await cli(["execute", ...options], { env: at(url), input: JSON.stringify(body) })).toMatchObject({ code: 0 });
  expect(JSON.parse(received[0]?.body ?? "")).toEqual({
    agent: "a",
    session_object: "b",
    event: { input_message: { message: "Hello" } },
    context: { initial: "d", additional: "e" },
  });
});

test("--client-metadata @file reads a file", async () => {
  const { url, received } = await serve(acknowledged);
  const file = await temporary("metadata.json");
  await writeFile(file, '{"run":"run_42"}');
  await cli([...hello, `--client-metadata=@${file}`], { env: at(url) });
  expect(JSON.parse(received[0]?.body ?? "").client_metadata).toEqual({ run: "run_42" });
});

describe("a request that never leaves", () => {
  test.each<[fact: string, args: readonly string[], input: string, sentence: RegExp]>([
    [
      "no options: each that is required is named",
      ["execute"],
      "",
      /--agent, --session-object and --message are missing/,
    ],
    ["one is missing", complete, "", /error: --message is missing/],
    ["an empty id", [...hello, "--agent="], "", /--agent \(agent\)/],
    ["an id that is a number", ["execute", "--body=-"], '{"agent":17}', /--agent \(agent\).*string/],
    [
      "agent_id",
      ["execute", "--body=-"],
      '{"agent_id":"a"}',
      /agent_id[\s\S]*next: The agent's id is the field `agent`/,
    ],
    [
      "callback_url",
      [...hello, "--body=-"],
      '{"callback_url":"u"}',
      /callback_url[\s\S]*next: An address is registered once/,
    ],
    ["--callback-url", [...hello, "--callback-url=u"], "", /next: An address is registered once/],
    ["a target of another kind", [...hello, "--target=callback"], "", /--target \(target\)/],
    ["metadata that is no JSON", [...hello, "--client-metadata={run}"], "", /--client-metadata is not JSON/],
    ["metadata that is a list", [...hello, "--client-metadata=[]"], "", /must be a JSON object, got an array/],
    ["a body that is null", ["execute", "--body=-"], "null", /--body must be a JSON object, got null/],
    ["a file that is not there", ["execute", "--body=none.json"], "", /"none\.json", but there is no such file/],
    ["standard input twice", ["execute", "--body=-", "--message=-"], "", /cannot both come from standard input/],
    ["a text without quotes", [...complete, "--message", "Where", "is", "it?"], "", /quotes/],
    [
      "eleven artifacts",
      [...hello, ...Array(11).fill("--artifact=A")],
      "",
      /--artifact \(message_context\.artifacts\)/,
    ],
  ])("%s", async (_, args, input, sentence) => {
    const { url, received } = await serve(acknowledged);
    const { code, stdout, stderr } = await cli(args, { env: at(url), input });
    expect(stderr).toMatch(sentence);
    expect(stderr).toMatch(/^error: .*\nnext: .*\n$/);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(received).toHaveLength(0);
  });
});
