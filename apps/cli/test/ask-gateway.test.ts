import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deadAddress } from "@agent-events/test-support/dead-address";
import { listen } from "@agent-events/test-support/listen";
import { temporaryFolder } from "@agent-events/test-support/temporary-folder";
import { describe, expect, test } from "vitest";
import { at, cli, printed } from "./cli.ts";
import { gateway } from "./gateway.ts";
import { sandbox } from "./sandbox.ts";
import { json, serve } from "./server.ts";

const lines = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

/** The fields of a line that are the same for the same question, wherever it was put. */
const shape = ({ kind, ...rest }: Record<string, unknown>) => [kind, Object.keys(rest).sort()];

describe("through a gateway", () => {
  const { url, env, sandbox: devrev } = gateway();

  test("the same is printed as without one, besides where it goes", async () => {
    const direct = await sandbox();
    const [through, without] = await Promise.all([
      cli(["ask", "skills", "--session", "TKT-1"], { env: await env() }),
      cli(["ask", "skills", "--session", "TKT-1"], { env: at(direct.url) }),
    ]);
    expect(through).toMatchObject({ code: 0, stderr: "" });
    const plain = (text: string) => text.replace(/in [\d.]+ m?s$/gm, "in time").replace(/^accepted .*$/m, "accepted");
    const [first, second, third, ...rest] = plain(through.stdout).split("\n");
    expect([first, second]).toEqual([`gateway      ${url()}`, "session      TKT-1"]);
    expect(third).toMatch(/^run {10}run_/);
    expect(rest.join("\n")).toBe(plain(without.stdout).split("\n").slice(1).join("\n"));
  });

  test("--json prints the same lines", async () => {
    const direct = await sandbox();
    const [through, without] = await Promise.all([
      cli(["ask", "skills", "--json"], { env: await env() }),
      cli(["ask", "skills", "--json"], { env: at(direct.url) }),
    ]);
    expect(lines(through.stdout).map(shape)).toEqual(lines(without.stdout).map(shape));
    expect(lines(through.stdout).at(-1)).toMatchObject({ kind: "outcome", status: "succeeded" });
  });

  test("DevRev gets every field that an option names", async () => {
    const options = ["--agent=agent/1", "--agent-version=v/2", "--context-initial=then", "--context-additional=now"];
    const more = ["--artifact=A-1", '--client-metadata={"mine":1}', "--parent=TKT-9", "--quiet"];
    const { code } = await cli(["ask", "6 * 7", ...options, ...more], { env: await env() });
    expect(code).toBe(0);
    const call = devrev()
      .calls()
      .filter(({ operation }) => operation === "ai-agent-events-execute-async")
      .at(-1);
    expect(JSON.parse(call?.body ?? "")).toMatchObject({
      agent: "agent/1",
      agent_version: "v/2",
      context: { initial: "then", additional: "now" },
      message_context: { artifacts: ["A-1"] },
      client_metadata: { mine: 1 },
      parent: "TKT-9",
    });
  });

  test("a field of --body that a gateway does not take is refused before anything is sent", async () => {
    const input = JSON.stringify({ event: { input_message: { message: "Hello" } }, surprise: 1 });
    const { code, stderr } = await cli(["ask", "--body=-"], { env: await env(), input });
    expect(code).toBe(2);
    expect(stderr).toMatch(/--body has the field surprise, which a gateway does not take/);
  });

  test.each<[fact: string, args: readonly string[], code: number, sentence: RegExp]>([
    ["an error of the agent's is exit code 5", ["fail"], 5, /the agent reported an error: The knowledge base/],
    [
      "silence is exit code 6, and the run is named",
      ["silence", "--wait=900"],
      6,
      /runs show run_.*--wait allows more/,
    ],
    ["a call that DevRev refuses is exit code 1", ["denied"], 1, /502 agent-refused: .*\nnext: Nothing ran\. .*run_/],
    ["a message that is too long is exit code 2", ["é".repeat(8193)], 2, /400 invalid-request: .*8192 characters/],
  ])("%s", async (_, args, code, sentence) => {
    const outcome = await cli(["ask", ...args], { env: await env() });
    expect(outcome.stderr).toMatch(sentence);
    expect(outcome.stderr).toMatch(/^error: .*\nnext: .*\n$/);
    expect(outcome.code).toBe(code);
  });

  test.each(["--agent=", "--session="])(
    "what is wrong with %s has the exit code that it has without one",
    async (option) => {
      const [through, without] = await Promise.all([
        cli(["ask", "Hello", option], { env: await env() }),
        cli(["ask", "Hello", option], { env: at((await sandbox()).url) }),
      ]);
      expect(through.code).toBe(without.code);
      expect(through.code).toBe(2);
    },
  );

  test("Ctrl-C leaves the run, which goes on, and says where it is found", async () => {
    const mine = await env();
    const { code, stdout, stderr } = await cli(["ask", "slow"], {
      env: mine,
      onStart: async (child) => {
        await printed(child, /^accepted/m);
        child.kill("SIGINT");
      },
    });
    expect(code).toBe(130);
    const [run = ""] = /run_\S+/.exec(stdout) ?? [];
    expect(stderr).toContain(`see \`agent-events runs show ${run}\``);
    expect(await cli(["runs", "follow", run, "--quiet"], { env: mine })).toEqual({
      code: 0,
      stdout: "That took a while.\n",
      stderr: "",
    });
  });

  test("a key that the gateway does not know is exit code 1", async () => {
    const { code, stderr } = await cli(["ask", "Hello"], {
      env: { ...(await env()), AGENT_EVENTS_KEY: "aek_unknown" },
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/401 unauthenticated.*\nnext: Set AGENT_EVENTS_KEY to a key of this gateway/);
  });

  test("--sandbox, and whatever else means DevRev itself, wins over AGENT_EVENTS_GATEWAY", async () => {
    const { stdout } = await cli(["ask", "6 * 7", "--sandbox"], { env: await env() });
    expect(stdout).toMatch(/^answered by .*not DevRev/);
  });

  test.each([
    [["--scenarios=sc"], 2, /--scenarios is for the sandbox of --sandbox/],
    [["--listen=4000"], 4, /no way back to this machine/],
    [["--gateway=http://a", "--scenarios=sc"], 2, /cannot be used with/],
  ])("%j, which means nothing to a gateway, is not passed over", async (options, code, sentence) => {
    const outcome = await cli(["ask", "Hello", ...options], { env: await env() });
    expect(outcome).toMatchObject({ code, stdout: "" });
    expect(outcome.stderr).toMatch(sentence);
  });

  test("with --json an error has the problem's status, type and issues", async () => {
    const { stderr } = await cli(["ask", "", "--json"], { env: await env() });
    expect(JSON.parse(stderr)).toMatchObject({
      error: { name: "ProblemError", status: 400, type: "invalid-request", issues: [{ path: "message" }] },
    });
  });

  test("--verbose tells each request, and never the key", async () => {
    const mine = await env();
    const { stderr } = await cli(["ask", "6 * 7", "--verbose"], { env: mine });
    expect(stderr).toMatch(/^POST http:.*\/v1\/runs\nPOST .*\/v1\/runs answered 202 in [\d.]+ m?s\nGET .*\/events/);
    expect(stderr).not.toContain(mine["AGENT_EVENTS_KEY"]);
  });
});

describe("the key", () => {
  test("no file of the present folder, and no option, sends it elsewhere", async () => {
    const folder = temporaryFolder();
    const [theirs, ours] = [await serve(json(500, {})), await serve(json(500, {}))];
    const bait = `AGENT_EVENTS_GATEWAY=${theirs.url}\nDEVREV_BASE_URL=${theirs.url}\n`;
    const data = JSON.stringify({ gateway: theirs.url, url: theirs.url, AGENT_EVENTS_GATEWAY: theirs.url });
    await mkdir(join(folder, ".agent-events"));
    await writeFile(join(folder, ".env"), bait);
    for (const name of [".agent-events.json", "agent-events.json", "agent-events.yaml", ".agent-events/config.json"]) {
      await writeFile(join(folder, name), data);
    }
    await writeFile(join(folder, "package.json"), JSON.stringify({ "agent-events": { gateway: theirs.url } }));
    const env = { AGENT_EVENTS_GATEWAY: ours.url, AGENT_EVENTS_KEY: "aek_mine" };
    const input = JSON.stringify({ gateway: theirs.url, event: { input_message: { message: "Hello" } } });
    const all = [
      ["ask", "Hello", "--max-retries=0"],
      ["ask", "--body=-"],
      ["runs", "list"],
    ];
    await Promise.all(all.map((args) => cli(args, { env, input, cwd: folder })));
    await cli(["ask", "Hello", "--max-retries=0"], { env: { AGENT_EVENTS_KEY: "aek_mine" }, cwd: folder });
    expect(theirs.received).toEqual([]);
    expect(ours.received.map(({ headers }) => headers.authorization)).toContain("Bearer aek_mine");
  });

  test.each<[fact: string, args: readonly string[], env: Record<string, string>, code: number, sentence: RegExp]>([
    ["is not taken from the command line", ["--key=aek_1"], {}, 2, /unknown option '--key'/],
    ["is needed", ["--gateway=http://127.0.0.1:9"], {}, 4, /AGENT_EVENTS_KEY is not set.*\nnext: Set it to a key/],
    [
      "goes to an http(s) address only",
      ["--gateway=ftp://a"],
      { AGENT_EVENTS_KEY: "k" },
      4,
      /not an http\(s\) address/,
    ],
    [
      "does not stand in the address",
      ["--gateway=http://a:secret@b"],
      { AGENT_EVENTS_KEY: "k" },
      4,
      /must not hold a user name or password/,
    ],
    [
      "does not stand in what is no such address either",
      ["--gateway=ftp://a:secret@b"],
      { AGENT_EVENTS_KEY: "k" },
      4,
      /must not hold a user name or password/,
    ],
    ["goes to a gateway or to DevRev, not both", ["--gateway=http://a", "--sandbox"], {}, 2, /cannot be used with/],
  ])("%s", async (_, args, env, code, sentence) => {
    const outcome = await cli(["ask", "Hello", ...args], { env });
    expect(outcome.stderr).toMatch(sentence);
    expect(outcome.stderr).not.toContain("secret");
    expect(outcome).toMatchObject({ code, stdout: "" });
  });
});

describe("no answer of a gateway is exit code 3", () => {
  test("when nothing listens there, the reason is told, and that nothing was sent", async () => {
    const env = { AGENT_EVENTS_GATEWAY: await deadAddress(), AGENT_EVENTS_KEY: "aek_1" };
    const { code, stderr } = await cli(["ask", "Hello", "--max-retries=1"], { env });
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /no connection \(ECONNREFUSED\)\nnext: Nothing was sent\. Check --gateway or AGENT_EVENTS_GATEWAY/,
    );
  });

  test("when it broke off, also before one that was refused, the agent may have run", async () => {
    const gone = await listen((request) => {
      gone.server.close();
      request.socket.destroy();
    });
    const env = { AGENT_EVENTS_GATEWAY: gone.url, AGENT_EVENTS_KEY: "aek_1" };
    const { code, stderr } = await cli(["ask", "Hello", "--max-retries=1"], { env });
    expect(code).toBe(3);
    expect(stderr).toMatch(/no connection\nnext: The agent may have run: see `agent-events runs list`/);
  });
});
