import { join } from "node:path";
import { temporaryFolder } from "@agent-events/test-support/temporary-folder";
import { describe, expect, test } from "vitest";
import { loadConfig, loadStore } from "../../src/config/load.ts";
import { file, least } from "./files.ts";

describe("what is set", () => {
  test("the token and a webhook are enough; everything else has a default", () => {
    const env = least();
    const store = env["AGENT_EVENTS_STORE"] ?? "";
    expect(loadConfig({ env })).toEqual({
      host: "127.0.0.1",
      port: 8080,
      devrev: { token: "a-token", baseUrl: "https://api.devrev.ai", signatureForm: "text-hex" },
      webhook: { kind: "given", id: env["DEVREV_WEBHOOK"], secret: env["DEVREV_WEBHOOK_SECRET"] },
      agent: undefined,
      store: { kind: "sqlite", runs: store, ledger: store.replace(".db", ".ledger.db") },
      corsOrigins: [],
      quotas: { starts: 60, streamsKey: 20, streamsRun: 5, streamsProcess: 5_000 },
      logLevel: "info",
      drain: 0,
    });
  });

  test("a YAML file sets what is no secret", () => {
    const path = file(`
host: 0.0.0.0
port: 9000
agent: don:core:dvrv-us-1:devo/0:ai_agent/1
devrev:
  base_url: http://127.0.0.1:4000/internal/
  signature_form: decoded-base64
cors_origins: [https://a.example, "http://localhost:3000"]
quotas: { starts: 1, streams_key: 2, streams_run: 3, streams_process: 4 }
log_level: debug
drain: 5
`);
    expect(loadConfig({ env: least(), file: path })).toMatchObject({
      host: "0.0.0.0",
      port: 9000,
      agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
      devrev: { baseUrl: "http://127.0.0.1:4000/internal", signatureForm: "decoded-base64" },
      corsOrigins: ["https://a.example", "http://localhost:3000"],
      quotas: { starts: 1, streamsKey: 2, streamsRun: 3, streamsProcess: 4 },
      logLevel: "debug",
      drain: 5,
    });
  });

  test("a JSON file does the same, and AGENT_EVENTS_CONFIG names it", () => {
    const AGENT_EVENTS_CONFIG = file('{ "port": 9001, "quotas": { "starts": 7 } }', "gateway.json");
    expect(loadConfig({ env: { ...least(), AGENT_EVENTS_CONFIG } })).toMatchObject({
      port: 9001,
      quotas: { starts: 7, streamsKey: 20 },
    });
  });

  test("a flag wins over the environment, and the environment over the file", () => {
    const path = file("port: 1\nhost: 127.0.0.1\nlog_level: warn");
    const env = { ...least(), PORT: "2", HOST: "127.0.0.2" };
    expect(loadConfig({ env, flags: { port: "3", config: path } })).toMatchObject({
      port: 3,
      host: "127.0.0.2",
      logLevel: "warn",
    });
  });

  test("an empty variable, an empty key and an empty file count as not set", () => {
    const env = { ...least(), PORT: "", REDIS_URL: " ", AGENT_EVENTS_REGISTER: "", AGENT_EVENTS_CONFIG: "" };
    expect(loadConfig({ env, file: file("port:\ndevrev:\n") }).port).toBe(8080);
    expect(loadConfig({ env, file: file("# nothing yet\n") }).port).toBe(8080);
  });

  test("with REDIS_URL, runs and ledger live there", () => {
    const { AGENT_EVENTS_STORE: _, ...env } = least();
    const REDIS_URL = "rediss://user:hunter2@cache.example:6380";
    expect(loadConfig({ env: { ...env, REDIS_URL } }).store).toEqual({ kind: "redis", url: REDIS_URL });
  });

  test("a store without an ending has its ledger beside it", () => {
    const place = temporaryFolder();
    const { store } = loadConfig({ env: { ...least(), AGENT_EVENTS_STORE: join(place, "runs") } });
    expect(store).toEqual({ kind: "sqlite", runs: join(place, "runs"), ledger: join(place, "runs.ledger") });
  });

  test.each(["https://gateway.example/prefix/", "http://127.0.0.1:8080", "http://localhost:8080", "http://[::1]:8080"])(
    "the gateway makes its own webhook at %s",
    (address) => {
      const { DEVREV_WEBHOOK: _, DEVREV_WEBHOOK_SECRET: __, ...env } = least();
      const { webhook } = loadConfig({ env: { ...env, AGENT_EVENTS_REGISTER: address } });
      expect(webhook).toEqual({ kind: "registered", publicUrl: address.replace(/\/$/, "") });
    },
  );

  test("what the CLI's environment holds besides is left alone", () => {
    const env = { ...least(), AGENT_EVENTS_GATEWAY: "http://127.0.0.1:8080", AGENT_EVENTS_KEY: "aek_x", HOME: "/" };
    expect(loadConfig({ env }).port).toBe(8080);
  });
});

describe("where runs and keys live", () => {
  test("is told without DevRev's token and webhook", () => {
    const { AGENT_EVENTS_STORE: store = "" } = least();
    const place = { kind: "sqlite", runs: store, ledger: store.replace(".db", ".ledger.db") };
    expect(loadStore({ env: { AGENT_EVENTS_STORE: store } })).toEqual(place);
    expect(loadStore({ env: {}, flags: { store } })).toEqual(place);
    expect(loadStore({ env: {}, file: file(`store: ${store}`) })).toEqual(place);
  });

  test("is not told while anything is a mistake", () => {
    expect(() => loadStore({ env: { AGENT_EVENTS_STORE: "/nowhere/a.db" } })).toThrow(
      /folder \/nowhere does not exist/,
    );
    expect(() => loadStore({ env: { PORT: "seven", AGENT_EVENTS_STOER: "a.db" } })).toThrow(
      /AGENT_EVENTS_STORE.*PORT/s,
    );
  });
});
