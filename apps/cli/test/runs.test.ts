import { existsSync } from "node:fs";
import { join } from "node:path";
import contract from "@agent-events/gateway-client/openapi.json" with { type: "json" };
import { temporaryFolder } from "@agent-events/test-support/temporary-folder";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cli, printed } from "./cli.ts";
import { gateway } from "./gateway.ts";
import { json, serve } from "./server.ts";
import { inTerminal, program, terminal } from "./terminal.ts";

const lines = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

const { env: newKey, url } = gateway();

/** Where runs are: what names it on the command line, and what asks there. */
interface Place {
  readonly options: readonly string[];
  readonly ask: readonly string[];
  readonly env: Record<string, string>;
}

const folder = temporaryFolder(afterAll);

const places: readonly (readonly [name: string, open: () => Promise<Place>])[] = [
  ["a gateway", async () => ({ options: [], ask: [], env: await newKey() })],
  [
    "a file",
    async () => {
      const store = ["--store", join(folder, "runs.db")];
      return { options: store, ask: ["--sandbox", ...store], env: {} };
    },
  ],
];

describe.each(places)("the runs of %s", (_, open) => {
  let place: Place;
  /** Ids, by what was asked. */
  const ids: Record<string, string> = {};
  const look = (...args: readonly string[]) => cli([...args, ...place.options], { env: place.env });

  beforeAll(async () => {
    place = await open();
    for (const [message, session] of [
      ["12 * 34", "S-1"],
      ["fail", "S-1"],
      ["silence", "S-2"],
    ] as const) {
      const { stdout } = await cli(["ask", message, "--session", session, "--json", ...place.ask], {
        env: place.env,
        // The agent never answers: the run is left as it is.
        onStart: async (child) => {
          if (message !== "silence") return;
          await printed(child, /skill-triggered/);
          child.kill("SIGINT");
        },
      });
      ids[message] = JSON.parse(stdout.split("\n")[0] ?? "").run;
    }
  });

  test("list: newest first, one line each, with complete ids", async () => {
    const { code, stdout, stderr } = await look("runs", "list");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const [heads, ...rows] = stdout
      .trimEnd()
      .split("\n")
      .map((row) => row.split(/ {2,}/));
    expect(heads).toEqual(["run", "status", "created", "session", "message"]);
    expect(rows.map(([id, , , session, message]) => [id, session, message])).toEqual([
      [ids["silence"], "S-2", "silence"],
      [ids["fail"], "S-1", "fail"],
      [ids["12 * 34"], "S-1", "12 * 34"],
    ]);
    expect(rows.map(([, , created]) => created)).toEqual(
      rows.map(() => expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)),
    );
  });

  test.each<[fact: string, args: readonly string[], messages: readonly string[]]>([
    ["--session", ["--session=S-1"], ["fail", "12 * 34"]],
    ["--status", ["--status=succeeded"], ["12 * 34"]],
    ["both", ["--session=S-1", "--status=failed"], ["fail"]],
    ["--limit", ["--limit=2"], ["silence", "fail"]],
  ])("list: %s narrows it", async (_, args, messages) => {
    const { stdout } = await look("runs", "list", "--json", ...args);
    expect(lines(stdout).map(({ message }) => message)).toEqual(messages);
  });

  test("list: nothing that fits is no failure", async () => {
    expect(await look("runs", "list", "--session=none")).toEqual({
      code: 0,
      stdout: "No run is there that fits.\n",
      stderr: "",
    });
    expect(await look("runs", "list", "--session=none", "--json")).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("show: what was asked and what came of it", async () => {
    const { code, stdout } = await look("runs", "show", ids["12 * 34"] ?? "");
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^run +run_\S+\nstatus +succeeded\nagent +don:.*\nsession +S-1\nat DevRev +don:.*\ncreated +\d.*\ntook +.*s\nevents +\d+\nmessage +12 \* 34\n\n12 \* 34 = 408\n/,
    );
    const failed = await look("runs", "show", ids["fail"] ?? "");
    expect(failed.stdout).toMatch(/^status +failed\n[\s\S]*^error +The knowledge base did not answer in time\.$/m);
  });

  test("show --json: all of it on one line, with times in milliseconds", async () => {
    const { stdout } = await look("runs", "show", ids["12 * 34"] ?? "", "--json");
    const number = expect.any(Number);
    expect(lines(stdout)).toEqual([
      {
        id: ids["12 * 34"],
        status: "succeeded",
        agent: expect.stringMatching(/^don:/),
        sessionObject: "S-1",
        message: "12 * 34",
        ...{ createdAt: number, updatedAt: number, expiresAt: number, lastEvent: number },
        session: expect.stringMatching(/^don:/),
        reply: { message: expect.stringMatching(/^12 \* 34 = 408/), late: false, at: number },
      },
    ]);
  });

  test("follow: tells a run as ask does, and ends as ask would", async () => {
    const { code, stdout } = await look("runs", "follow", ids["12 * 34"] ?? "");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^accepted .*\nskill +calculate[\s\S]*answered +in .*\n\n12 \* 34 = 408\n/);
    const failed = await look("runs", "follow", ids["fail"] ?? "");
    expect(failed.code).toBe(5);
    expect(failed.stderr).toMatch(/^error: the agent reported an error: The knowledge base/);
  });

  test("follow --after an event that there is not is exit code 1", async () => {
    const { code, stderr } = await look("runs", "follow", ids["12 * 34"] ?? "", "--after=99");
    expect(code).toBe(1);
    expect(stderr).toMatch(/\nnext: Leave --after out, or give the number of an event that is there/);
  });

  test("follow --after: only what came behind that event", async () => {
    const all = lines((await look("runs", "follow", ids["12 * 34"] ?? "", "--json")).stdout);
    const rest = lines((await look("runs", "follow", ids["12 * 34"] ?? "", "--json", "--after=2")).stdout);
    expect(all[0]).toMatchObject({ run: ids["12 * 34"], kind: "acknowledged", seq: 1 });
    expect(rest).toEqual(all.slice(2));
    expect(rest.at(-1)).toMatchObject({ kind: "outcome", status: "succeeded" });
  });

  test("events tail: every event in a line, of one run", async () => {
    const { code, stdout, stderr } = await look("events", "tail", "--run", ids["12 * 34"] ?? "");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const rows = stdout
      .trimEnd()
      .split("\n")
      .map((row) => row.trim().split(/ {2,}/));
    expect(rows.map(([seq]) => Number(seq))).toEqual(rows.map((_, index) => index + 1));
    expect(rows.map(([, , kind]) => kind)).toEqual(
      expect.arrayContaining(["acknowledged", "skill-executed", "message"]),
    );
    expect(stdout).toMatch(/skill-executed +calculate +\{"result":408\}/);
  });

  test("events tail --session: those of its newest run, with a failure as just an event", async () => {
    const { code, stdout } = await look("events", "tail", "--session=S-1", "--json", "--after=1");
    expect(code).toBe(0);
    expect(lines(stdout).map(({ run }) => run)).toEqual(lines(stdout).map(() => ids["fail"]));
    expect(lines(stdout).at(0)).toMatchObject({ seq: 2 });
    expect(lines(stdout).at(-1)).toMatchObject({ kind: "error" });
  });

  test("Ctrl-C leaves a run that goes on, and says how to take it up again", async () => {
    for (const args of [
      ["runs", "follow"],
      ["events", "tail", "--run"],
    ]) {
      const { code, stderr } = await cli([...args, ids["silence"] ?? "", ...place.options], {
        env: place.env,
        onStart: async (child) => {
          await printed(child, /^(skill|.*skill-triggered)/m);
          child.kill("SIGINT");
        },
      });
      expect(code).toBe(130);
      expect(stderr).toContain(`\`agent-events runs follow ${ids["silence"]} --after 2\``);
    }
  });

  test("stop: ends a run for all who follow it; one that has ended stays as it is", async () => {
    let stopping: ReturnType<typeof look> | undefined;
    const tail = await cli(["events", "tail", "--session=S-2", ...place.options], {
      env: place.env,
      onStart: async (child) => {
        await printed(child, /skill-triggered/);
        stopping = look("runs", "stop", ids["silence"] ?? "");
      },
    });
    expect(tail).toMatchObject({ code: 0, stdout: expect.stringMatching(/ stopped\n$/) });
    expect(await stopping).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^status +stopped\nnext +Nothing waits/m),
    });
    const again = await look("runs", "stop", ids["12 * 34"] ?? "");
    expect(again).toMatchObject({ code: 0, stdout: expect.stringMatching(/^status +succeeded\nnext +It had ended/m) });
    expect((await look("runs", "follow", ids["silence"] ?? "")).code).toBe(6);
  });

  test.each([
    ["runs", "show"],
    ["runs", "follow"],
    ["runs", "stop"],
    ["events", "tail", "--run"],
  ])("%s %s of a run that there is not is exit code 1", async (...command) => {
    const { code, stdout, stderr } = await look(...command, "run_018f4d5e-0000-7000-8000-000000000000");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^error: there is no run run_018f4d5e\S+ (of this key at http|in \/).*\nnext: .*runs list/);
  });

  test("events tail of a session without a run is exit code 1", async () => {
    const { code, stderr } = await look("events", "tail", "--session=none");
    expect(code).toBe(1);
    expect(stderr).toMatch(/there is no run of the session none/);
  });

  test("nothing of it can steer the terminal", async () => {
    const evil = "a\u001b]0;title\u0007b\u001b[31mc\u009b2Jd\rerror: forged\u202ee\u2028f";
    await cli(["ask", evil, "--session=S-3", "--quiet", ...place.ask], { env: place.env });
    const { stdout } = await look("runs", "list", "--session=S-3");
    expect(stdout.split("\n")).toHaveLength(3);
    const all = await Promise.all([
      look("runs", "list", "--session=S-3", "--json"),
      look("runs", "show", /run_\S+/.exec(stdout)?.[0] ?? ""),
      look("events", "tail", "--session=S-3"),
    ]);
    for (const text of [stdout, ...all.map((outcome) => outcome.stdout)]) {
      expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
    }
  });
});

test("a run of another key's is not there", async () => {
  const mine = await newKey();
  const { stdout } = await cli(["ask", "12 * 34", "--json"], { env: mine });
  const [{ run }] = lines(stdout);
  const { code, stderr } = await cli(["runs", "show", run], { env: await newKey() });
  expect(code).toBe(1);
  expect(stderr).toContain(`there is no run ${run} of this key at ${url()}`);
});

test("list reads as many pages as --limit needs", async () => {
  const at = new Date().toISOString();
  const page = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => ({
      id: `run_018f4d5e-0000-7000-8000-${`${from + index}`.padStart(12, "0")}`,
      ...{ status: "running", agent: "a", session: "s", message: "m", last_event: 0 },
      ...{ created_at: at, updated_at: at, expires_at: at },
    }));
  const server = await serve(
    json(200, { runs: page(0, 100), next_cursor: "there" }),
    json(200, { runs: page(100, 20) }),
  );
  const env = { AGENT_EVENTS_GATEWAY: server.url, AGENT_EVENTS_KEY: "aek_1" };
  const { stdout } = await cli(["runs", "list", "--limit=120", "--json"], { env });
  expect(new Set(lines(stdout).map(({ id }) => id)).size).toBe(120);
  expect(server.received.map(({ url }) => url)).toEqual(["/v1/runs?limit=100", expect.stringMatching(/cursor=there/)]);
});

test.skipIf(!terminal.isThere).each([[140], [80]])(
  "a table takes no more than the %i columns of a terminal",
  async (columns) => {
    const mine = await newKey();
    const session = "a-rather-long-name-of-a-session";
    const { stdout } = await cli(["ask", `12 * 34 ${"and so on ".repeat(20)}`, "--session", session, "--json"], {
      env: mine,
    });
    const list = program("runs", "list", "--no-color");
    const { seen } = await inTerminal(`stty cols ${columns}; ${list}`, [], mine);
    expect(seen).toContain(lines(stdout)[0].run);
    expect(seen).toMatch(/12 \* 34 and so on.*…/);
    for (const line of seen.split("\r\n")) expect(line.length).toBeLessThanOrEqual(columns);
  },
);

describe("nowhere to look", () => {
  test.each<[fact: string, args: readonly string[], code: number, sentence: RegExp]>([
    ["neither a gateway nor a file", ["runs", "list"], 4, /not said where the runs are.*\nnext: Name a gateway/],
    ["a file of something else", ["runs", "list", "--store=/etc/passwd"], 7, /next: Name the file of an `ask --store`/],
    ["both", ["runs", "list", "--store=a", "--gateway=http://b"], 2, /cannot be used with/],
    ["a status that there is not", ["runs", "list", "--status=done"], 2, /Allowed choices are starting, unconfirmed/],
    ["a limit of 0", ["runs", "list", "--limit=0"], 2, /must be a whole number from 1/],
    ["events of nothing", ["events", "tail", "--store=a"], 2, /neither --run nor --session/],
    ["events of a run and of a session", ["events", "tail", "--run=a", "--session=b"], 2, /cannot be used with/],
  ])("%s", async (_, args, expected, sentence) => {
    const { code, stdout, stderr } = await cli(args);
    expect(stderr).toMatch(sentence);
    expect({ code, stdout }).toEqual({ code: expected, stdout: "" });
  });

  test("a file that is not there is exit code 7, and is not made", async () => {
    const file = join(folder, "typo.db");
    const { code, stderr } = await cli(["runs", "list", "--store", file]);
    expect(code).toBe(7);
    expect(stderr).toMatch(/there is no file .*typo\.db\nnext: Check the path/);
    expect(existsSync(file)).toBe(false);
  });
});

test("--status takes every status that a run can have", async () => {
  const { stdout } = await cli(["runs", "list", "--help"]);
  for (const status of contract.components.schemas["run-status"].enum) expect(stdout).toContain(`"${status}"`);
});
