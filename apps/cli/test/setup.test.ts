import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { at, bin, cli } from "./cli.ts";
import { hello } from "./examples.ts";
import { acknowledged, serve } from "./server.ts";

describe("exit code 4: what every call needs is not set up", () => {
  test.each<[fact: string, env: Record<string, string>, sentence: RegExp]>([
    ["no token", {}, /DEVREV_TOKEN is not set.*\nnext: Set it/],
    ["an empty token", { DEVREV_TOKEN: " " }, /DEVREV_TOKEN is not set/],
    ["a token of two lines, which is not repeated", { DEVREV_TOKEN: "hunter2\nhunter2" }, /^(?!.*hunter2).*token/s],
    ["an address that is none", at("api.devrev.ai"), /DEVREV_BASE_URL is not an http\(s\) address: "api\.devrev\.ai"/],
    [
      "an address with a password, which is not repeated",
      at("http://me:hunter2@localhost"),
      /^(?!.*hunter2).*must not hold/s,
    ],
  ])("%s", async (_, env, sentence) => {
    const { code, stdout, stderr } = await cli(hello, { env });
    expect(stderr).toMatch(sentence);
    expect(stderr).toMatch(/^error: .*\nnext: .*\n$/);
    expect({ code, stdout }).toEqual({ code: 4, stdout: "" });
  });

  test("--base-url is named when it is the one that is wrong", async () => {
    const { code, stderr } = await cli([...hello, "--base-url=ftp://localhost"], { env: at("http://127.0.0.1:1") });
    expect(code).toBe(4);
    expect(stderr).toMatch(/--base-url is not an http\(s\) address/);
  });
});

test("--base-url wins over DEVREV_BASE_URL, and keeps its path", async () => {
  const { url, received } = await serve(acknowledged);
  await cli([...hello, "--base-url", `${url}/internal/`], { env: at("http://127.0.0.1:1") });
  expect(received[0]?.url).toBe("/internal/ai-agents.events.execute-async");
});

test.each(["--timeout=ten", "--deadline=-1", "--max-retries=1.5"])(
  "%s is refused with what it must be",
  async (option) => {
    const { code, stderr } = await cli([...hello, option], { env: at("http://127.0.0.1:1") });
    expect(code).toBe(2);
    expect(stderr).toMatch(/must be a whole number from 0/);
  },
);

test("there is no option for the token, and one that is tried is not repeated", async () => {
  const { code, stderr } = await cli([...hello, "--token=hunter2"]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/unknown option '--token'.*\nnext: .*from DEVREV_TOKEN or from `agent-events login` only/);
  expect(stderr).not.toMatch(/hunter2/);
});

describe("an old Node", () => {
  const sentence =
    /^error: agent-events needs Node 20 or newer, this is Node 18\..*\nnext: Install a current Node .*\n$/;

  test("gets a sentence instead of a stack trace, before anything else is loaded", async () => {
    const versions = '{ value: { ...process.versions, node: "18.20.8" } }';
    const preload = `data:text/javascript,Object.defineProperty(process, "versions", ${versions})`;
    const { code, stdout, stderr } = await cli(["--help"], { node: ["--import", preload] });
    expect({ code, stdout }).toEqual({ code: 4, stdout: "" });
    expect(stderr).toMatch(sentence);
  });

  test("Node 18 itself gets the sentence", () => {
    const { status, stderr } = spawnSync("npx", ["--yes", "--package", "node@18", "--", "node", bin, "--help"], {
      encoding: "utf8",
      cwd: "/",
    });
    expect(status).toBe(4);
    expect(stderr).toMatch(/error: agent-events needs Node 20 or newer, this is Node 18\./);
  });
});
