import { mkdir, writeFile } from "node:fs/promises";
import { sqlite } from "@agent-events/runs/sqlite";
import { deadAddress } from "@agent-events/test-support/dead-address";
import { describe, expect, test } from "vitest";
import { at, cli } from "./cli.ts";
import { findings } from "./findings.ts";
import { SECRET } from "./receiver.ts";
import { json, type Reply, serve } from "./server.ts";
import { temporary } from "./temporary.ts";

describe("token and clock", () => {
  test("no token, one that is refused, and one that may not list webhooks", async () => {
    const refusal = (status: number, type: string) => serve(json(status, { type, message: "No." }));
    const [expired, forbidden] = await Promise.all([refusal(401, "token_expired"), refusal(403, "forbidden")]);
    const all = await Promise.all([findings([], {}), findings([], at(expired.url)), findings([], at(forbidden.url))]);
    expect(all.map(({ code }) => code)).toEqual([9, 9, 9]);
    expect(all.map(({ found }) => found["token"])).toMatchObject([
      { status: "fail", message: expect.stringMatching(/^DEVREV_TOKEN is not set/) },
      { status: "fail", message: expect.stringMatching(/is not accepted: the API answered 401 token_expired/) },
      { status: "unknown", message: expect.stringMatching(/may not list webhooks/) },
    ]);
    expect(all[0].found["clock"]?.message).toMatch(/^Without a token DevRev was not asked/);
    for (const { found } of all) for (const one of Object.values(found)) expect(one?.message).not.toMatch(/\.\.$/);
  });

  test("nobody at the address", async () => {
    const { code, found } = await findings(["--max-retries=0"], at(await deadAddress()));
    expect(code).toBe(9);
    expect(found["token"]).toMatchObject({
      status: "fail",
      message: expect.stringMatching(/could not be asked: .*ECONN/),
    });
    expect(found["clock"]?.status).toBe("unknown");
  });

  test.each<[ahead: number, status: string, message: RegExp]>([
    [0, "ok", /agrees/],
    [30_000, "warn", /is (29|3\d)(\.\d)? s behind/],
    [-600_000, "fail", /is 10 min ahead of DevRev's/],
  ])("a clock that is %i ms behind DevRev's", async (ahead, status, message) => {
    const { url } = await serve((response) => {
      const date = new Date(Date.now() + ahead).toUTCString();
      response.writeHead(200, { "content-type": "application/json", date }).end('{"webhooks":[]}');
    });
    const { found } = await findings([], at(url));
    expect(found["clock"]).toMatchObject({ status, message: expect.stringMatching(message) });
  });

  test("no webhook, and several", async () => {
    const one = {
      id: "w/1",
      status: "active",
      url: "http://127.0.0.1:9/",
      secret: SECRET,
      event_types: ["ai_agent_response"],
    };
    const [none, two] = await Promise.all([
      serve(json(200, { webhooks: [{ ...one, event_types: [] }] })),
      serve(json(200, { webhooks: [one, { ...one, id: "w/2" }] })),
    ]);
    const all = await Promise.all([findings([], at(none.url)), findings([], at(two.url))]);
    expect(all.map(({ code, found }) => [code, found["webhook"]?.message])).toEqual([
      [0, "None of 1 webhooks gets ai_agent_response."],
      [0, "2 webhooks get ai_agent_response: w/1, w/2."],
    ]);
  });
});

describe("a store", () => {
  const look = async (store: string) => (await findings(["--store", store], { AGENT_EVENTS_GATEWAY: "x" })).found;

  test("that is there is looked at without a lock, and left as it is", async () => {
    const path = await temporary("runs.db");
    const store = sqlite(path);
    const found = await look(path);
    await store.close();
    expect(found["store"]).toMatchObject({
      status: "ok",
      message: expect.stringMatching(/is a store in WAL mode\. WAL with/),
    });
    expect(found["disk"]?.message).toMatch(/are free/);
  });

  test("a database of something else, and a folder that is not there", async () => {
    const path = await temporary("other.db");
    await writeFile(
      path,
      "not a database at all, and longer than the header of one would be: one hundred bytes, or even more",
    );
    const [other, nowhere] = await Promise.all([look(path), look("/nowhere/runs.db")]);
    expect(other["store"]).toMatchObject({ status: "fail", message: expect.stringMatching(/is no store of runs/) });
    expect(nowhere["store"]).toMatchObject({
      status: "fail",
      message: expect.stringMatching(/cannot be written \(ENOENT\)/),
    });
  });

  test("a folder in its place", async () => {
    const path = await temporary("folder");
    await mkdir(path);
    expect((await look(path))["store"]).toMatchObject({ status: "fail", message: expect.stringMatching(/EISDIR/) });
  });
});

describe("a gateway", () => {
  const key = `aek_0123456789abcdef_${"x".repeat(43)}`;
  const look = async (url: string, more: Record<string, string> = {}) =>
    (await findings([], { AGENT_EVENTS_GATEWAY: url, ...more })).found;

  /** A gateway's answers, by path. */
  const answering = (answers: Readonly<Record<string, Reply>>) => {
    const reply: Reply = (response) =>
      (answers[(response.req.url ?? "").replace(/\?.*/, "")] ?? json(404, {}))(response);
    return serve(reply);
  };

  test("that is not ready says why; a key that it does not know is told", async () => {
    const { url, received } = await answering({
      "/healthz": json(200, { status: "ok" }),
      "/readyz": json(503, { ready: false, checks: [{ name: "webhook", ok: false, detail: "it is unverified" }] }),
      "/v1/runs": json(401, { detail: "No" }),
    });
    const found = await look(`${url}/`, { AGENT_EVENTS_KEY: key });
    expect(found["gateway"]).toMatchObject({
      status: "fail",
      message: expect.stringMatching(/not ready: webhook: it is unv/),
    });
    expect(found["key"]).toMatchObject({
      status: "fail",
      message: expect.stringMatching(/does not accept AGENT_EVENTS_KEY/),
    });
    expect(received.find((one) => one.url?.startsWith("/v1"))?.headers.authorization).toBe(`Bearer ${key}`);
    expect(JSON.stringify(found)).not.toContain(key);
  });

  test("that is up, with a key, without one, and with what is none", async () => {
    const { url } = await answering({
      "/healthz": json(200, { status: "ok" }),
      "/readyz": json(200, { ready: true, checks: [] }),
      "/v1/runs": json(200, { runs: [] }),
    });
    const all = await Promise.all([
      look(url, { AGENT_EVENTS_KEY: key }),
      look(url),
      look(url, { AGENT_EVENTS_KEY: "secret" }),
    ]);
    expect(all.map((found) => [found["gateway"]?.status, found["key"]?.status])).toEqual([
      ["ok", "ok"],
      ["ok", "warn"],
      ["ok", "fail"],
    ]);
    expect(all[0]?.["token"]).toMatchObject({ status: "unknown", message: expect.stringMatching(/has its own/) });
  });

  test("whose address holds a password is not asked, and the password is not told", async () => {
    const outcome = await cli(["doctor", "--no-probe"], {
      env: { AGENT_EVENTS_GATEWAY: "http://me:hunter2@127.0.0.1:9" },
    });
    expect(outcome.stdout).toMatch(/AGENT_EVENTS_GATEWAY must not hold a user name or password/);
    expect(outcome.stdout + outcome.stderr).not.toContain("hunter2");
  });

  test("is asked as `ask` asks it: without white space around its address and its key", async () => {
    const { url, received } = await answering({
      "/healthz": json(200, { status: "ok" }),
      "/readyz": json(200, { ready: true, checks: [] }),
      "/v1/runs": json(200, { runs: [] }),
    });
    const found = await look(` ${url}\n`, { AGENT_EVENTS_KEY: `${key}\n` });
    expect([found["gateway"]?.status, found["key"]?.status]).toEqual(["ok", "ok"]);
    expect(received.at(-1)?.headers.authorization).toBe(`Bearer ${key}`);
  });

  test("what is none, and nothing at all", async () => {
    const { url } = await serve(json(200, { hello: true }));
    const all = await Promise.all([look(url), look(await deadAddress()), look("gateway:8080")]);
    expect(all.map((found) => found["gateway"]?.message)).toEqual([
      expect.stringMatching(/answers 200, and is no gateway's/),
      expect.stringMatching(/cannot be reached: ECONNREFUSED/),
      expect.stringMatching(/not an http\(s\) address/),
    ]);
  });
});

test("a delivery's file that is not there is told, with a secret and without one", async () => {
  for (const env of [{}, { DEVREV_WEBHOOK_SECRET: SECRET }]) {
    const { code, stderr } = await cli(["doctor", "--delivery=nofile", "--signature=abc"], { env });
    expect(code).toBe(2);
    expect(stderr).toMatch(/--delivery names the file "nofile", which cannot be read \(ENOENT\)/);
  }
});

test("--delivery without --signature is refused", async () => {
  const { code, stderr } = await cli(["doctor", "--delivery=x"]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/belong together/);
});
