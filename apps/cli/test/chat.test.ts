import { describe, expect, test } from "vitest";
import { at, cli, printed } from "./cli.ts";
import { gateway } from "./gateway.ts";
import { sandbox, saying } from "./sandbox.ts";
import { temporary } from "./temporary.ts";

const lines = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

describe("lines from a pipe", () => {
  const { env, sandbox: devrev } = gateway();
  const asked = () =>
    devrev()
      .calls()
      .filter(({ operation }) => operation === "ai-agent-events-execute-async");

  test("are answered one after the other in one session, without a prompt", async () => {
    const input = "My name is Ada\n\nWhat is my name?";
    const { code, stdout, stderr } = await cli(["chat", "--quiet"], { env: await env(), input });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Pleased to meet you, Ada\.[\s\S]*\nYou are Ada\.\n$/);
    expect(stdout).not.toMatch(/›|(?!\n)\p{Cc}/u);
  });

  test("go on in the session that --session names", async () => {
    const mine = await env();
    await cli(["chat", "--session=TKT-1"], { env: mine, input: "My name is Ada\n" });
    const { stdout } = await cli(["chat", "--session=TKT-1", "--quiet"], { env: mine, input: "What is my name?\n" });
    expect(stdout).toBe("You are Ada.\n");
  });

  test("--json tells each event, and the outcome of each turn", async () => {
    const { code, stdout } = await cli(["chat", "--json"], { env: await env(), input: "6 * 7\n12 * 34\n" });
    expect(code).toBe(0);
    const outcomes = lines(stdout).filter(({ kind }) => kind === "outcome");
    expect(outcomes).toMatchObject([{ status: "succeeded" }, { status: "succeeded", reply: "12 * 34 = 408" }]);
    expect(new Set(outcomes.map(({ sessionObject }) => sessionObject)).size).toBe(1);
    expect(new Set(lines(stdout).map(({ run }) => run)).size).toBe(2);
  });

  test("the first that has no answer ends the chat with its exit code; the rest is not asked", async () => {
    const before = asked().length;
    const { code, stderr } = await cli(["chat"], { env: await env(), input: "6 * 7\nfail\n12 * 34\n" });
    expect(code).toBe(5);
    expect(stderr).toMatch(/^error: the agent reported an error: .*\nnext: .*\n$/);
    expect(asked().length - before).toBe(2);
  });

  test("are sent as they are: - is no file, // is a /", async () => {
    const before = asked().length;
    await cli(["chat", "--quiet"], { env: await env(), input: "-\n//etc/hosts\n" });
    const messages = asked()
      .slice(before)
      .map(({ body }) => JSON.parse(body).event.input_message.message);
    expect(messages).toEqual(["-", "/etc/hosts"]);
  });

  test("what is for the start of a session goes along with the first only", async () => {
    const before = asked().length;
    const options = ["--context-initial=then", "--context-additional=now", "--artifact=A-1", "--quiet"];
    await cli(["chat", ...options], { env: await env(), input: "6 * 7\n12 * 34\n" });
    const [first, second] = asked()
      .slice(before)
      .map(({ body }) => JSON.parse(body));
    expect(first).toMatchObject({
      context: { initial: "then", additional: "now" },
      message_context: { artifacts: ["A-1"] },
    });
    expect(second.context).toEqual({ additional: "now" });
    expect(second.message_context).toBeUndefined();
  });

  test("Ctrl-C ends the chat with 130, and says that the agent may go on", async () => {
    const { code, stderr } = await cli(["chat"], {
      env: await env(),
      input: "silence\n",
      onStart: async (child) => {
        await printed(child, /^accepted/m);
        child.kill("SIGINT");
      },
    });
    expect(code).toBe(130);
    expect(stderr).toMatch(/^error: interrupted: .*\nnext: The agent may go on/);
  });

  test("none at all is no failure", async () => {
    expect(await cli(["chat", "--quiet"], { env: await env() })).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test.each([
    ["/help", /^\/help +this list\n[\s\S]*\/exit/m],
    ["/stop", /^Nothing is being answered\.$/m],
    ["/session", /^The session is S-1\.$/m],
    ["/session S-2", /^The session is S-2 now\.$/m],
    ["/session  other one ", /^The session is other one now\.$/m],
    ["/history", /^Nothing was asked in this session yet\.$/m],
  ])("%s is not sent to the agent", async (command, sentence) => {
    const before = asked().length;
    const { code, stdout } = await cli(["chat", "--session=S-1"], {
      env: await env(),
      input: `${command}\n/exit\nHello\n`,
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(sentence);
    expect(asked()).toHaveLength(before);
  });

  test("a command that there is not is exit code 2", async () => {
    const { code, stderr } = await cli(["chat"], { env: await env(), input: "/quit\n" });
    expect(code).toBe(2);
    expect(stderr).toMatch(/there is no command \/quit\nnext: \/help lists them/);
  });

  test("/history tells the turns of a session, whoever had them, and with --json as data", async () => {
    const mine = await env();
    await cli(["ask", "6 * 7", "--session=S-1"], { env: mine });
    await cli(["ask", "fail", "--session=S-1"], { env: mine });
    const { stdout } = await cli(["chat", "--session=S-1", "--quiet"], { env: mine, input: "/history\n" });
    expect(stdout).toMatch(/^› 6 \* 7\n\n6 \* 7 = 42\n[\s\S]*› fail\n\n\(failed: The knowledge base .*\)\n\n$/);
    const data = await cli(["chat", "--session=S-1", "--json"], { env: mine, input: "/history\n" });
    expect(lines(data.stdout)).toMatchObject([
      { kind: "turn", message: "6 * 7", reply: expect.stringMatching(/^6 \* 7 = 42/) },
      { kind: "turn", message: "fail", status: "failed" },
    ]);
  });
});

test("a sandbox in the command answers, and --store keeps the turns for the next chat", async () => {
  const file = await temporary("runs.db");
  const options = ["chat", "--sandbox", "--quiet", "--session=S-1", "--store", file];
  await cli(options, { input: "12 * 34\n" });
  const { stdout } = await cli(options, { input: "/history\n" });
  expect(stdout).toMatch(/^› 12 \* 34\n\n12 \* 34 = 408\n/);
});

test("nobody to ask is told before anything is set up", async () => {
  const ways = ["--public-url=https://a.example", "--listen=0"];
  const { code, stdout, stderr } = await cli(["chat", ...ways], { env: { DEVREV_TOKEN: "any" } });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(/--agent is missing/);
});

test("neither an answer nor what was asked before can steer the terminal", async () => {
  const evil = "a\u001b]0;title\u0007b\u001b[31mc\u009b2Jd\rerror: forged\u202ee\u2028f";
  const { url } = await sandbox({ agent: saying({ agent_response: "message", message: evil }) });
  for (const option of ["--quiet", "--json"]) {
    const { code, stdout } = await cli(["chat", option], { env: at(url), input: `${evil}\n/history\n` });
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/u);
    expect(stdout).not.toMatch(/^error: forged/m);
  }
});
