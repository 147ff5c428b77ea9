import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, onTestFinished, test } from "vitest";
import { at, bin, cli, printed } from "./cli.ts";
import { gateway } from "./gateway.ts";
import { start } from "./process.ts";
import { sandbox } from "./sandbox.ts";
import { shell } from "./shell.ts";
import { temporary } from "./temporary.ts";
import { CLOSE, inTerminal, program, terminal } from "./terminal.ts";

describe.skipIf(!terminal.isThere)("a terminal that is closed", () => {
  test.each<[what: string, args: readonly string[], seen: RegExp, exitSentence: RegExp]>([
    [
      "ask",
      ["ask", "silence"],
      /search_knowledge_base/,
      /^error: interrupted: nothing waits for the answer any more$/m,
    ],
    [
      "ask, behind an option that leaves the spinner out",
      ["ask", "silence", "--no-color"],
      /accepted/,
      /^error: inter/m,
    ],
    ["chat, during an answer", ["chat"], /search_knowledge_base/, /^error: interrupted: nothing waits/m],
    ["chat, at the prompt", ["chat"], /›.*3G$/, /^$|^error: interrupted: nothing waits/],
    ["listen", ["listen", "--port=0", "--register"], /removed at the end/, /^$/],
  ])("ends %s as an interrupt does: its webhook is removed", async (what, args, seen, sentence) => {
    const { url, webhooks } = await sandbox();
    const log = await temporary("err.log");
    const question = what === "chat, during an answer" ? ([[/›/, "silence\r"]] as const) : [];
    await inTerminal(`exec ${program(...args)} 2> '${log}'`, [...question, [seen, CLOSE]], at(url));
    await expect.poll(webhooks).toEqual([]);
    await expect.poll(() => readFileSync(log, "utf8")).toMatch(sentence);
    expect(readFileSync(log, "utf8")).not.toMatch(/^ +at /m);
  });

  test("does so when its shell passes the hang-up on as well", async () => {
    const { url, webhooks } = await sandbox();
    // The shell waits for the command and hands on what it is told, as an interactive one does.
    const script = `${program("ask", "silence")} & trap 'kill -HUP $!' HUP; wait; wait`;
    await inTerminal(script, [[/search_knowledge_base/, CLOSE]], at(url));
    await expect.poll(webhooks).toEqual([]);
  });
});

describe.skipIf(!existsSync("/dev/full"))("a full disk", () => {
  test("ends ask before it has asked, with a sentence and exit code 74, and its webhook is removed", async () => {
    const { url, webhooks, calls } = await sandbox();
    const { code, stderr } = await shell('agent-events ask "Hello" > /dev/full', at(url));
    expect(code).toBe(74);
    expect(stderr).toMatch(
      /^error: standard output cannot be written: no space is left there \(ENOSPC\)\nnext: Make room, or .*\n$/,
    );
    expect(webhooks()).toEqual([]);
    expect(calls().filter(({ operation }) => operation === "ai-agent-events-execute-async")).toEqual([]);
  });

  test.each(["--help", "completion bash", "sandbox --list", "webhook list --json"])(
    "fails %s, which is otherwise done",
    async (command) => {
      const { url } = await sandbox();
      const { code, stderr } = await shell(`agent-events ${command} > /dev/full`, at(url));
      expect(code).toBe(74);
      expect(stderr).toMatch(
        /standard output cannot be written.*\nnext: .* is done\.\n$|^\{"error":\{"name":"OutputLostError"/,
      );
    },
  );

  test("that swallowed the secret of a new key is told with how to get another", async () => {
    const file = await temporary("agent-events.db");
    const { code, stderr } = await shell(`agent-events keys create --name web --store '${file}' > /dev/full`, {});
    expect(code).toBe(74);
    expect(stderr).toMatch(/next: .* a secret that nobody has seen: .*`agent-events keys rotate <id>`/);
  });

  test("for the sentences on the side is no failure", async () => {
    const { url } = await sandbox();
    const { code, stdout } = await shell("agent-events ask 'Hello' --verbose 2> /dev/full", at(url));
    expect(code).toBe(0);
    expect(stdout).toContain("answered");
  });
});

describe("a reader that has had enough", () => {
  const { env, sandbox: devrev } = gateway();
  const asked = () =>
    devrev()
      .calls()
      .filter(({ operation }) => operation === "ai-agent-events-execute-async").length;

  test("ends a chat with 141 and without a word: what comes behind is not asked", async () => {
    const before = asked();
    const child = spawn(process.execPath, [bin, "chat", "--quiet"], { env: await env() });
    onTestFinished(() => void child.kill("SIGKILL"));
    child.stdin.on("error", () => {});
    let stderr = "";
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    const code = new Promise((resolve) => child.once("exit", resolve));
    child.stdin.write("6 * 7\n");
    await printed(child, /= 42/).catch(() => {});
    child.stdout.destroy();
    child.stdin.end("12 * 34\n7 * 8\n8 * 9\n");
    expect({ code: await code, stderr }).toEqual({ code: 141, stderr: "" });
    // That nobody reads any longer shows when an answer is written: that of the second, if not of the first already.
    expect(asked() - before).toBeLessThanOrEqual(2);
  });

  test("ends ask as an interrupt does: its webhook is removed", async () => {
    const { url, webhooks } = await sandbox();
    const { code, stderr } = await cli(["ask", "skills"], {
      env: at(url),
      onStart: async (child) => {
        await printed(child, /^session/m).catch(() => {});
        child.stdout?.destroy();
      },
    });
    expect({ code, stderr }).toEqual({ code: 141, stderr: "" });
    expect(webhooks()).toEqual([]);
  });

  test("ends a sandbox with the next thing that it would tell", async () => {
    const { child, until } = start(["sandbox", "--port=0"]);
    const ended = new Promise((resolve) => child.once("exit", resolve));
    const [url = ""] = (await until(/Ctrl-C/)).match(/http:\/\/[\d.:]+/) ?? [];
    child.stdout?.destroy();
    await fetch(`${url}/webhooks.list`, { method: "POST" });
    expect(await ended).toBe(0);
  });
});
