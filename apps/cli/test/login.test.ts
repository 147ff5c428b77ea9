import { chmod, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { deadAddress } from "@agent-events/test-support/dead-address";
import { describe, expect, test } from "vitest";
import { cli } from "./cli.ts";
import { json, serve } from "./server.ts";
import { temporary } from "./temporary.ts";
import { inTerminal, program, terminal } from "./terminal.ts";

const none = json(200, { webhooks: [] });

/** A home of its own, and where the token file of it is. */
async function home() {
  const XDG_CONFIG_HOME = await temporary("config");
  return { XDG_CONFIG_HOME, file: join(XDG_CONFIG_HOME, "agent-events", "tokens.json") };
}

/** A home in which a token for an address is kept. */
async function loggedIn(baseUrl: string, token = "kept-token") {
  const { XDG_CONFIG_HOME, file } = await home();
  const env = { XDG_CONFIG_HOME, DEVREV_BASE_URL: baseUrl };
  const outcome = await cli(["login"], { env, input: `${token}\n` });
  return { XDG_CONFIG_HOME, file, env, outcome };
}

const mode = async (path: string) => (await stat(path)).mode & 0o777;

describe("login", () => {
  test("keeps a token that is accepted in a file of mode 0600, and never prints it", async () => {
    const { url, received } = await serve(none);
    const { outcome, file } = await loggedIn(url);
    expect(outcome).toMatchObject({ code: 0, stderr: "" });
    expect(outcome.stdout).toMatch(/^accepted by +http[\s\S]*which only you may read/);
    expect(outcome.stdout).not.toContain("kept-token");
    expect(received[0]?.headers.authorization).toBe("Bearer kept-token");
    expect([await mode(file), await mode(dirname(file))]).toEqual([0o600, 0o700]);
    expect(JSON.parse(await readFile(file, "utf8"))).toEqual({ tokens: { [url]: "kept-token" } });
    expect(await readdir(dirname(file))).toEqual(["tokens.json"]);
  });

  test("without XDG_CONFIG_HOME the file is below ~/.config", async () => {
    const { url } = await serve(none);
    const HOME = await temporary("home");
    expect(await cli(["login"], { env: { HOME, DEVREV_BASE_URL: url }, input: "t" })).toMatchObject({ code: 0 });
    expect(await mode(join(HOME, ".config", "agent-events", "tokens.json"))).toBe(0o600);
  });

  test("a token that is refused is not kept, and what was kept before stays", async () => {
    const { url } = await serve(none, json(401, { type: "unauthenticated", message: "No" }));
    const { env, file } = await loggedIn(url);
    const { code, stderr } = await cli(["login"], { env, input: "other-token" });
    expect(code).toBe(1);
    expect(stderr).toMatch(/401 unauthenticated/);
    expect(stderr).not.toContain("other-token");
    expect(await readFile(file, "utf8")).toContain("kept-token");
  });

  test("one that may not list webhooks is kept too, since DevRev knows it", async () => {
    const { url } = await serve(json(403, { type: "forbidden", message: "No" }));
    const { outcome, file } = await loggedIn(url);
    expect(outcome).toMatchObject({ code: 0, stdout: expect.stringMatching(/^note +DevRev knows it, but/m) });
    expect(await readFile(file, "utf8")).toContain("kept-token");
  });

  test("each address has its own", async () => {
    const [one, other] = await Promise.all([serve(none), serve(none)]);
    const { XDG_CONFIG_HOME, file } = await loggedIn(one.url);
    await cli(["login", "--base-url", `${other.url}/internal/`], { env: { XDG_CONFIG_HOME }, input: "second" });
    expect(JSON.parse(await readFile(file, "utf8")).tokens).toEqual({
      [one.url]: "kept-token",
      [`${other.url}/internal`]: "second",
    });
  });

  test.each<[fact: string, env: Record<string, string>, input: string, code: number, sentence: RegExp]>([
    ["an address in the clear", { DEVREV_BASE_URL: "http://example.com", HOME: "/nowhere" }, "t", 4, /is not https/],
    ["no home", {}, "t", 4, /neither XDG_CONFIG_HOME nor HOME is set/],
    ["nothing to keep", { HOME: "/nowhere" }, "", 2, /standard input, which was empty/],
  ])("%s: nothing is sent", async (_, env, input, code, sentence) => {
    expect(await cli(["login"], { env, input })).toMatchObject({ code, stderr: expect.stringMatching(sentence) });
  });

  test("a folder that cannot be written is told", async () => {
    const { url } = await serve(none);
    const file = await temporary("a-file");
    await writeFile(file, "");
    const env = { XDG_CONFIG_HOME: file, DEVREV_BASE_URL: url };
    const { code, stderr } = await cli(["login"], { env, input: "t" });
    expect(code).toBe(4);
    expect(stderr).toMatch(/token file .* cannot be (read|written): E/);
  });
});

describe("a token that is kept", () => {
  test("is that of calls to its address; DEVREV_TOKEN wins over it", async () => {
    const { url, received } = await serve(none);
    const { env } = await loggedIn(url);
    expect(await cli(["webhook", "list"], { env })).toMatchObject({ code: 0 });
    await cli(["webhook", "list"], { env: { ...env, DEVREV_TOKEN: "mine" } });
    const sent = received.map(({ headers }) => headers.authorization);
    expect(sent).toEqual(["Bearer kept-token", "Bearer kept-token", "Bearer mine"]);
  });

  test("is never sent to another address, whoever sets that", async () => {
    const [own, other] = await Promise.all([serve(none), serve(none)]);
    const { XDG_CONFIG_HOME } = await loggedIn(own.url);
    const outcomes = await Promise.all([
      cli(["webhook", "list"], { env: { XDG_CONFIG_HOME, DEVREV_BASE_URL: other.url } }),
      cli(["webhook", "list", "--base-url", `${own.url}/elsewhere`], { env: { XDG_CONFIG_HOME } }),
      cli(["webhook", "list"], { env: { XDG_CONFIG_HOME } }),
    ]);
    for (const { code, stderr } of outcomes) {
      expect(code).toBe(4);
      expect(stderr).toMatch(
        /is for http:\S+, and is not sent to http\S+\nnext: Run `agent-events login` for that address/,
      );
      expect(stderr).not.toContain("kept-token");
    }
    expect(other.received).toEqual([]);
    expect(own.received).toHaveLength(1);
  });

  test.each([
    ["640", 0o640],
    ["604", 0o604],
    ["660", 0o660],
  ])("in a file of mode %s is refused with the fix", async (_, wide) => {
    const { url, received } = await serve(none);
    const { env, file } = await loggedIn(url);
    await chmod(file, wide);
    const { code, stderr } = await cli(["webhook", "list"], { env });
    expect(code).toBe(4);
    expect(stderr).toContain(`may be read by others (mode ${wide.toString(8)}), so it is not used`);
    expect(stderr).toContain(`next: Close it: chmod 600 "${file}"`);
    expect(received).toHaveLength(1);
  });

  test.each(['{"tokens": hunter2', '{"tokens": {"https://api.devrev.ai": {"hunter2": 1}}}', '["hunter2"]'])(
    "in a file that is damaged is told without what stands in it: %s",
    async (text) => {
      const { XDG_CONFIG_HOME, file } = await home();
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text, { mode: 0o600 });
      const { code, stderr } = await cli(["webhook", "list"], { env: { XDG_CONFIG_HOME } });
      expect(code).toBe(4);
      expect(stderr).toMatch(/cannot be read: it is not what `agent-events login` writes\nnext: Remove it/);
      expect(stderr).not.toContain("hunter2");
    },
  );
});

describe("logout", () => {
  test("removes the token of the address, and the file with the last one", async () => {
    const [one, other] = await Promise.all([serve(none), serve(none)]);
    const { env, file, XDG_CONFIG_HOME } = await loggedIn(one.url);
    await cli(["login", "--base-url", other.url], { env: { XDG_CONFIG_HOME }, input: "second" });
    expect((await cli(["logout", "--json"], { env })).stdout).toBe(`${JSON.stringify({ removed: [one.url], file })}\n`);
    expect(JSON.parse(await readFile(file, "utf8")).tokens).toEqual({ [other.url]: "second" });
    expect(await mode(file)).toBe(0o600);
    expect(await cli(["logout", "--all"], { env })).toMatchObject({ code: 0 });
    await expect(stat(file)).rejects.toThrow("ENOENT");
    expect((await cli(["logout"], { env })).stdout).toMatch(/^nothing +there is no token for/);
  });
});

describe.runIf(terminal.isThere)("at a terminal", () => {
  const prompt = /it is not shown\): $/;

  test("the token is asked for, and not shown while it is typed", async () => {
    const { url, received } = await serve(none);
    const { XDG_CONFIG_HOME, file } = await home();
    const env = { XDG_CONFIG_HOME, DEVREV_BASE_URL: url };
    const { seen, code } = await inTerminal(program("login"), [[prompt, "typedX\u007f-token\r"]], env);
    expect(seen).toContain(`Token for ${url} (it is not shown): `);
    expect(seen).not.toMatch(/typed|token\r/);
    expect(code).toBe(0);
    expect(received[0]?.headers.authorization).toBe("Bearer typed-token");
    expect(await mode(file)).toBe(0o600);
  });

  test("Ctrl-C ends it, and the terminal shows again what is typed", async () => {
    const { XDG_CONFIG_HOME } = await home();
    const env = { XDG_CONFIG_HOME, DEVREV_BASE_URL: await deadAddress(), NO_COLOR: "1" };
    const command = `${program("login")}; echo "code $?"; stty -a`;
    const { seen } = await inTerminal(`sh -c '${command.replaceAll("'", "'\\''")}'`, [[prompt, "half\u0003"]], env);
    expect(seen).toMatch(/error: interrupted/);
    expect(seen).toMatch(/^code 130\r?$/m);
    expect(seen).not.toContain("half");
    expect(seen).toMatch(/(?<!-)icanon/);
    expect(seen).toMatch(/(?<!-)echo\b/);
  });
});
