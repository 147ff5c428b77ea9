import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bin, cli } from "./cli.ts";
import { gateway } from "./gateway.ts";
import { linesOf } from "./process.ts";
import { json, serve, silent } from "./server.ts";
import { temporary } from "./temporary.ts";
import { inTerminal, program, type Turn, terminal } from "./terminal.ts";

const CTRL_C = "\u0003";
const CTRL_D = "\u0004";
const UP = "\u001b[A";

/** The prompt, as it stands at the end of what is seen. */
const PROMPT = /›\p{Cc}\[0m \p{Cc}\[3G$/u;

/** A prompt behind something else. */
const promptAfter = (text: string) => new RegExp(`${text}[\\s\\S]*${PROMPT.source}`, "u");

describe.skipIf(!terminal.isThere)("chat in a terminal", () => {
  const { env } = gateway();

  /** The shell that the terminal starts becomes the program: a shell would end by the Ctrl-C that the program takes. */
  const chat = async (
    turns: readonly Turn[],
    { args = [], mine }: { args?: readonly string[]; mine?: Record<string, string> } = {},
  ) => inTerminal(`exec ${program("chat", ...args)}`, turns, mine ?? (await env()));

  /** The runs that somebody has stopped. */
  const stopped = async (mine: Record<string, string>) => {
    const { stdout } = await cli(["runs", "list", "--status=stopped", "--json"], { env: mine });
    return linesOf(stdout);
  };

  test("asks with a prompt, and remembers what was said", async () => {
    const { seen, code } = await chat([
      [PROMPT, "My name is Ada\r"],
      [promptAfter("Pleased to meet you"), "What is my name?\r"],
      [promptAfter("You are Ada"), CTRL_D],
    ]);
    expect(code).toBe(0);
    expect(seen).toMatch(/recall_session, done in [\d.]+ m?s/);
    expect(seen).toMatch(/resume .*agent-events chat --gateway http:\S+ --session chat-[0-9a-f]{8}/);
  });

  test("an arrow key brings back what was typed before", async () => {
    const { seen } = await chat([
      [PROMPT, "6 * 7\r"],
      [promptAfter("= 42"), UP],
      [/6 \* 7[^=]*$/, "8\r"],
      [promptAfter("6 \\* 78 = 468"), CTRL_D],
    ]);
    expect(seen).toContain("6 * 78 = 468");
  });

  test("Ctrl-C stops the run and says so; a second one at the prompt right behind it leaves with 0", async () => {
    const mine = await env();
    const { seen, code } = await chat(
      [
        [PROMPT, "silence\r"],
        [/search_knowledge_base/, CTRL_C],
        [promptAfter("stopped .*nothing waits for the answer any more[\\s\\S]*Ctrl-C again leaves"), CTRL_C],
      ],
      { mine },
    );
    expect(code).toBe(0);
    expect(seen).not.toContain("error:");
    expect(await stopped(mine)).toMatchObject([{ message: "silence", status: "stopped" }]);
  });

  test.each([
    ["twice in one breath", [[/search_knowledge_base/, `${CTRL_C}${CTRL_C}`]]],
    ["with the question itself", [[PROMPT, `\r${CTRL_C}${CTRL_C}`]]],
  ] as const)("Ctrl-C %s stops the run, and leaves with 0 once it is stopped", async (_, rest) => {
    const mine = await env();
    const first: Turn = [PROMPT, rest[0][0] === PROMPT ? "silence" : "silence\r"];
    const second: Turn = rest[0][0] === PROMPT ? [/silence$/, rest[0][1]] : rest[0];
    const { seen, code } = await chat([first, second], { mine });
    expect(code).toBe(0);
    expect(seen).not.toContain("error:");
    expect(seen.slice(seen.indexOf("stopped "))).not.toContain("›");
    expect(await stopped(mine)).toMatchObject([{ message: "silence", status: "stopped" }]);
  });

  test("Ctrl-C stops the run, and after another question one only stops that", async () => {
    const { seen, code } = await chat([
      [PROMPT, "silence\r"],
      [/search_knowledge_base/, CTRL_C],
      [promptAfter("Ctrl-C again leaves"), "silence\r"],
      [/search_knowledge_base/, CTRL_C],
      [promptAfter("Ctrl-C again leaves"), "6 * 7\r"],
      [promptAfter("= 42"), CTRL_D],
    ]);
    expect(code).toBe(0);
    expect(seen.match(/nothing waits for the answer/g)).toHaveLength(2);
  });

  test("Ctrl-C clears what was typed, and leaves only when nothing came in between", async () => {
    const { seen, code } = await chat([
      [PROMPT, `half a question${CTRL_C}`],
      [promptAfter("Ctrl-C again leaves"), "6 * 7\r"],
      [promptAfter("= 42"), CTRL_C],
      [promptAfter("Ctrl-C again leaves"), `another half${CTRL_C}`],
      [promptAfter("Ctrl-C again leaves"), CTRL_C],
    ]);
    expect(code).toBe(0);
    expect(seen.match(/Ctrl-C again leaves/g)).toHaveLength(3);
  });

  test("Ctrl-C while a command of the chat is waited for ends the chat with 130", async () => {
    const { url } = await serve(silent);
    const { code, seen } = await chat(
      [
        [PROMPT, "/history\r"],
        [/\/history\s*\n/, CTRL_C],
      ],
      { mine: { AGENT_EVENTS_GATEWAY: url, AGENT_EVENTS_KEY: "aek_1" } },
    );
    expect(code).toBe(130);
    expect(seen).toContain("interrupted: nothing waits for an answer any more");
  });

  test("while an answer is on its way, /stop stops it and another line waits its turn", async () => {
    const { seen, code } = await chat([
      [PROMPT, "silence\r"],
      [/search_knowledge_base/, "6 * 7\n/stop\n"],
      [promptAfter("= 42"), CTRL_D],
    ]);
    expect(code).toBe(0);
    expect(seen.indexOf("stopped")).toBeLessThan(seen.indexOf("= 42"));
  });

  test("a Ctrl-D that is typed while an answer is on its way leaves behind it", async () => {
    const { seen, code } = await chat([
      [PROMPT, "slow\r"],
      [/waits for the answer/, CTRL_D],
    ]);
    expect(code).toBe(0);
    expect(seen).toContain("That took a while.");
  });

  test.each([
    ["a second Ctrl-C waits for a gateway that does not answer for a while only", []],
    ["a third Ctrl-C does not wait for it at all", [[/leaves once/, CTRL_C]]],
  ] as const)("%s, and leaves with 0", async (_, rest) => {
    const at = new Date().toISOString();
    const run = {
      ...{ id: "run_018f4d5e-0000-7000-8000-000000000000", status: "running", agent: "a", session: "s", message: "m" },
      ...{ created_at: at, updated_at: at, expires_at: at, last_event: 0 },
    };
    // It takes the question, and then neither tells events nor stops.
    const { url } = await serve(json(202, run), silent);
    const { seen, code } = await chat(
      [[PROMPT, "Hello\r"], [/waits for the answer/, CTRL_C], [/stops the run/, CTRL_C], ...rest],
      { mine: { AGENT_EVENTS_GATEWAY: url, AGENT_EVENTS_KEY: "aek_1" } },
    );
    expect(code).toBe(0);
    expect(seen).toMatch(
      new RegExp(
        `the run ${run.id} was left before it was known to be stopped[^›]*next:.*ask again when you like[^›]*$`,
      ),
    );
  });

  test("an error is told, and the chat goes on", async () => {
    const { code, seen } = await chat([
      [PROMPT, "fail\r"],
      [promptAfter("the agent reported an error"), "/nothing\r"],
      [promptAfter("there is no command /nothing"), "6 * 7\r"],
      [promptAfter("= 42"), "/exit\r"],
    ]);
    expect(code).toBe(0);
    expect(seen).toMatch(/error:.*The knowledge base did not answer in time/);
  });

  test("a session that is taken up again begins with its earlier turns", async () => {
    const mine = await env();
    await cli(["ask", "skills", "--session=S-1"], { env: mine });
    const { seen } = await chat([[PROMPT, CTRL_D]], { args: ["--session", "S-1"], mine });
    expect(seen).toMatch(/›\S* skills\r\n\r\nOpen \p{Cc}\[1mSettings → API keys\p{Cc}\[0m of/u);
    expect(seen).not.toContain("Type a message");
  });
});

test.skipIf(!terminal.isThere)("without a gateway a chat works the same, and leaves no webhook behind", async () => {
  const { seen, code } = await inTerminal(`exec ${program("chat", "--sandbox")}`, [
    [PROMPT, "silence\r"],
    [/search_knowledge_base/, CTRL_C],
    [promptAfter("stopped "), "12 * 34\r"],
    [promptAfter("= 408"), CTRL_D],
  ]);
  expect(code).toBe(0);
  expect(seen).not.toContain("resume");
});

test.skipIf(!terminal.isThere)(
  "the command that resumes a session has all that it needs, and works as it stands",
  async () => {
    const folder = await temporary("a folder");
    await mkdir(folder);
    const options = ["--sandbox", "--store", join(folder, "it's runs.db"), "--agent", "agent/1", "--session", "my s"];
    const quoted = options.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ");
    const { seen } = await inTerminal(`exec ${program("chat")} ${quoted}`, [
      [PROMPT, "6 * 7\r"],
      [promptAfter("= 42"), CTRL_D],
    ]);
    const [, command = ""] = /resume[^\n]*?agent-events (chat [^\r]*)/.exec(seen) ?? [];
    const again = await inTerminal(`exec '${process.execPath}' '${bin}' ${command}`, [[PROMPT, CTRL_D]]);
    expect(again.code).toBe(0);
    expect(again.seen).toMatch(/› ?\S* 6 \* 7\r\n\r\n6 \* 7 = 42/);
    expect(again.seen).toContain(command);
    expect(command).toContain("--agent agent/1");
  },
);
