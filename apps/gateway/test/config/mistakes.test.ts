import { spawnSync } from "node:child_process";
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "@agent-events/test-support/temporary-folder";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ConfigError } from "../../src/config/config-error.ts";
import { loadConfig } from "../../src/config/load.ts";
import { file, least, mistakes } from "./files.ts";

/** The sentences, the folder of a file cut off. */
const told = (options: Parameters<typeof mistakes>[0]) =>
  mistakes(options).map(({ at, message }) => `${at.replace(/^.*\/(?=gateway)/, "")}: ${message}`);

describe("a mistake is a sentence that says where, and what is allowed", () => {
  test.each<[fact: string, env: Record<string, string | undefined>, sentence: RegExp]>([
    ["no token", { DEVREV_TOKEN: undefined }, /^DEVREV_TOKEN: is not set.*set it to a DevRev token/],
    ["a token with a line feed inside", { DEVREV_TOKEN: "a\nhunter2" }, /^DEVREV_TOKEN: (?!.*hunter2).*one word/s],
    ["a port that is none", { PORT: "80a" }, /^PORT: must be a whole number from 0 to 65535, got "80a"$/],
    ["a port beyond the last", { PORT: "65536" }, /^PORT: must be a whole number from 0 to 65535/],
    ["a host with a path", { HOST: "http://x/" }, /^HOST: must be a host name or an IP address/],
    ["a base URL that is none", { DEVREV_BASE_URL: "api.devrev.ai" }, /^DEVREV_BASE_URL: must be an http\(s\) address/],
    [
      "a base URL with a password, which is not repeated",
      { DEVREV_BASE_URL: "https://me:hunter2@x" },
      /^DEVREV_BASE_URL: (?!.*hunter2).*without a user/,
    ],
    ["a signature form", { DEVREV_SIGNATURE_FORM: "hex" }, /^DEVREV_SIGNATURE_FORM: must be one of text-hex, .*"hex"$/],
    [
      "a webhook without its secret",
      { DEVREV_WEBHOOK_SECRET: undefined },
      /^DEVREV_WEBHOOK_SECRET: is not set, though/,
    ],
    ["a secret without its webhook", { DEVREV_WEBHOOK: undefined }, /^DEVREV_WEBHOOK: is not set, though/],
    [
      "no webhook at all",
      { DEVREV_WEBHOOK: undefined, DEVREV_WEBHOOK_SECRET: undefined },
      /^DEVREV_WEBHOOK: is not set, so no answer could come back.*AGENT_EVENTS_REGISTER/,
    ],
    ["a webhook beside registering", { AGENT_EVENTS_REGISTER: "https://x.example" }, /^DEVREV_WEBHOOK: .*leave one/],
    ["a file and a Redis", { REDIS_URL: "redis://localhost" }, /^AGENT_EVENTS_STORE: .*leave one of them out$/],
    ["a wild card of CORS", { AGENT_EVENTS_CORS_ORIGINS: "*" }, /^AGENT_EVENTS_CORS_ORIGINS: .*has to be named$/],
    ["an origin with a path", { AGENT_EVENTS_CORS_ORIGINS: "https://a.example/x" }, /exact origins/],
    ["a quota of nothing", { AGENT_EVENTS_QUOTA_STARTS: "0" }, /^AGENT_EVENTS_QUOTA_STARTS: .*from 1 to/],
    ["a level", { AGENT_EVENTS_LOG_LEVEL: "loud" }, /^AGENT_EVENTS_LOG_LEVEL: must be one of trace, /],
    ["a drain beyond a minute", { AGENT_EVENTS_DRAIN: "61" }, /^AGENT_EVENTS_DRAIN: .*from 0 to 60/],
    [
      "a name with a letter wrong",
      { AGENT_EVENTS_QUOTA_START: "1" },
      /^AGENT_EVENTS_QUOTA_START: .*did you mean AGENT_EVENTS_QUOTA_STARTS\?$/,
    ],
    ["a name that is nothing like one", { AGENT_EVENTS_FROBNICATE_THIS: "1" }, /no variable of this name; remove it$/],
    ["a file that is not there", { AGENT_EVENTS_CONFIG: "/nowhere.yaml" }, /^\/nowhere.yaml: .*\(ENOENT\); check/],
  ])("%s", (_, env, sentence) => {
    const all = told({ env: { ...least(), ...env } });
    expect(all).toEqual([expect.stringMatching(sentence)]);
  });

  test("an address of Redis, which is not repeated", () => {
    const { AGENT_EVENTS_STORE: _, ...env } = least();
    expect(told({ env: { ...env, REDIS_URL: "http://:hunter2@x" } })).toEqual([
      expect.stringMatching(/^REDIS_URL: (?!.*hunter2).*such as redis:\/\//),
    ]);
  });

  test("an address that the world would reach without encryption", () => {
    const { DEVREV_WEBHOOK: _, DEVREV_WEBHOOK_SECRET: __, ...env } = least();
    expect(told({ env: { ...env, AGENT_EVENTS_REGISTER: "http://gateway.example" } })).toEqual([
      expect.stringMatching(/^AGENT_EVENTS_REGISTER: must begin with https:\/\/, unless/),
    ]);
  });

  test("a flag is named as it was typed", () => {
    expect(told({ env: least(), flags: { port: "x" } })).toEqual([expect.stringMatching(/^--port: must be/)]);
  });
});

describe("a mistake in the file has its line and column", () => {
  test.each<[fact: string, text: string, sentence: RegExp]>([
    ["a value", "host: 127.0.0.1\nport: many", /^gateway.yaml:2:7: must be a whole number .*"many"$/],
    ["a value below", "quotas:\n  starts: -1", /^gateway.yaml:2:11: must be a whole number from 1/],
    ["a key", "prot: 1", /^gateway.yaml:1:1: there is no key prot; did you mean port\?$/],
    [
      "a key below",
      "quotas:\n  start: 1",
      /^gateway.yaml:2:3: there is no key quotas.start; did you mean quotas.starts\?$/,
    ],
    ["keys where a value belongs", "port:\n  a: 1", /^gateway.yaml:2:3: must be a whole number/],
    ["a value where keys belong", "quotas: 3", /^gateway.yaml:1:1: quotas must hold keys of its own: quotas.starts/],
    ["a list for a file", "- port", /must hold keys and values/],
    ["no YAML", 'port: "1', /^gateway.yaml:\d+:\d+: this is not YAML or JSON as it stands/],
    ["a key twice", "port: 1\nport: 2", /^gateway.yaml:2:1: this is not YAML or JSON as it stands: .*unique/],
    ["a token", "devrev:\n  token: hunter2", /^gateway.yaml:2:3: (?!.*hunter2).*set DEVREV_TOKEN in the environment$/],
    ["a secret", "webhook_secret: hunter2", /^gateway.yaml:1:1: (?!.*hunter2).*set DEVREV_WEBHOOK_SECRET/],
    ["an address of Redis", "redis_url: redis://:hunter2@x", /^gateway.yaml:1:1: (?!.*hunter2).*set REDIS_URL/],
  ])("%s", (_, text, sentence) => {
    expect(told({ env: least(), file: file(text) })).toEqual([expect.stringMatching(sentence)]);
  });

  test.each([
    ["cannot be parsed", () => file('register: "https://gateway.example.com')],
    ["is not there", () => "/nowhere/gateway.yaml"],
  ])("one that %s may set the webhook, so that is not told as missing", (_, path) => {
    const { DEVREV_WEBHOOK, DEVREV_WEBHOOK_SECRET, ...env } = least();
    expect(told({ env, file: path() })).toEqual([expect.stringMatching(/gateway.yaml/)]);
  });
});

describe("a store that could not be written is told before anything starts", () => {
  test("its folder does not exist", () => {
    const store = join(temporaryFolder(), "nowhere", "runs.db");
    expect(told({ env: { ...least(), AGENT_EVENTS_STORE: store } })).toEqual([
      expect.stringMatching(/^AGENT_EVENTS_STORE: the folder .*nowhere does not exist; make it/),
    ]);
  });

  test("it is a folder itself, or lies in a file", () => {
    const place = temporaryFolder();
    writeFileSync(join(place, "file"), "");
    expect(told({ env: { ...least(), AGENT_EVENTS_STORE: place } })[0]).toMatch(/is no file; name a file in it/);
    expect(told({ env: { ...least(), AGENT_EVENTS_STORE: join(place, "file", "x.db") } })[0]).toMatch(
      /file is no folder/,
    );
  });

  test("its folder is read-only", () => {
    const place = temporaryFolder();
    chmodSync(place, 0o555);
    const child = fileURLToPath(new URL("children/unprivileged.ts", import.meta.url));
    const env = { ...least(), AGENT_EVENTS_STORE: join(place, "x.db") };
    const { stdout } = spawnSync(process.execPath, [child], { env, encoding: "utf8" });
    expect(stdout).toMatch(
      /one mistake:\n {2}AGENT_EVENTS_STORE: .* cannot be written by this user; give it the right to/,
    );
  });
});

test("every mistake is told at once", () => {
  const env = { PORT: "x", HOST: "/", AGENT_EVENTS_AGNET: "1", DEVREV_WEBHOOK: "w" };
  const error = (() => {
    try {
      return loadConfig({ env, file: file("drain: soon\ncors_origins: 1") });
    } catch (error) {
      return error;
    }
  })();
  expect(error).toBeInstanceOf(ConfigError);
  expect((error as ConfigError).message).toMatch(/^the configuration has 7 mistakes:\n {2}AGENT_EVENTS_AGNET: /);
  expect((error as ConfigError).issues).toHaveLength(7);
});

test("whatever a file holds, it is a configuration or a ConfigError", () => {
  const env = least();
  const path = file("");
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 60 }), fc.json({ maxDepth: 3 })), (text) => {
      writeFileSync(path, text);
      mistakes({ env, file: path });
    }),
    { numRuns: 300 },
  );
});
