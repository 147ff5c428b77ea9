import { once } from "node:events";
import { access, writeFile } from "node:fs/promises";
import { deadAddress } from "@agent-events/test-support/dead-address";
import { freePort } from "@agent-events/test-support/free-port";
import { describe, expect, test } from "vitest";
import { at, cli } from "./cli.ts";
import { gateway } from "./gateway.ts";
import { linesOf, start } from "./process.ts";
import { serve, silent } from "./server.ts";
import { temporary } from "./temporary.ts";

/** What a gateway says of itself once it is ready. */
async function ready(running: ReturnType<typeof start>) {
  const [begun] = linesOf(await running.until(/"kind":"listening".*\n/)).filter(({ kind }) => kind === "listening");
  return begun as { url: string; sandbox: string; key: string };
}

describe("with --sandbox", () => {
  test("one command is a gateway that answers, with a key for it, until Ctrl-C ends it with 0", async () => {
    const running = start(["gateway", "--sandbox", "--port=0", "--json"]);
    const { url, key, sandbox } = await ready(running);
    expect(sandbox).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const asked = { AGENT_EVENTS_GATEWAY: url, AGENT_EVENTS_KEY: key };
    const headers = { authorization: `Bearer ${key}`, "content-type": "application/json", prefer: "wait=20" };
    const [answer, found] = await Promise.all([
      fetch(`${url}/v1/runs`, { method: "POST", headers, body: '{"message":"6 * 7"}' }).then((one) => one.json()),
      cli(["doctor"], { env: asked }),
    ]);
    expect(answer).toMatchObject({ status: "succeeded", reply: { message: expect.stringContaining("42") } });
    expect(found.stdout).toMatch(/^ok +gateway +http\S+ is up and ready\.$/m);
    expect(found.stdout).toMatch(/^ok +key /m);
    expect(await running.interrupt()).toEqual({ code: 0, stderr: "" });
    for (const line of linesOf(running.printed())) expect(line).toBeTypeOf("object");
    expect(running.printed().match(new RegExp(key, "g"))).toHaveLength(1);
  });

  test("for people it tells what to type, and its log in lines; the environment does not lead it away", async () => {
    const env = { DEVREV_BASE_URL: "http://127.0.0.1:1", DEVREV_WEBHOOK: "w/1", REDIS_URL: "redis://127.0.0.1:1" };
    const running = start(["gateway", "--sandbox", "--port=0"], env);
    const told = await running.until(/Its log until Ctrl-C/);
    expect(told).toMatch(/^\d\d:\d\d:\d\d {2}info +the gateway is ready {2}url=http/m);
    expect(told).toMatch(/export AGENT_EVENTS_GATEWAY="http:\S+" AGENT_EVENTS_KEY="aek_\S+"$/m);
    expect(told).not.toContain("\u001b");
    running.child.kill("SIGTERM");
    expect((await once(running.child, "close"))[0]).toBe(0);
  });
});

describe("with DevRev", () => {
  const other = gateway();

  test("flags win over the environment, which wins over the file; its store stays", async () => {
    const store = await temporary("runs.db");
    const file = await temporary("gateway.yaml");
    const port = await freePort();
    await writeFile(file, "port: 1\nhost: 127.0.0.1\nagent: don:core:dvrv-us-1:devo/0:ai_agent/7\n");
    const env = { ...at(other.sandbox().url), PORT: "2", AGENT_EVENTS_CONFIG: file };
    const args = ["--port", `${port}`, "--register", `http://127.0.0.1:${port}`, "--store", store];
    const running = start(["gateway", "--json", ...args], env);
    expect(await ready(running)).toEqual({ kind: "listening", url: `http://127.0.0.1:${port}` });
    const rotated = await cli(["gateway", "rotate", "--json", ...args.slice(2)], { env });
    expect(rotated).toMatchObject({ code: 0, stderr: "" });
    const { webhook } = JSON.parse(rotated.stdout);
    expect(
      other
        .sandbox()
        .webhooks()
        .find(({ id }) => id === webhook),
    ).toMatchObject({ status: "active" });
    const again = await cli(["gateway", "rotate", ...args.slice(2)], { env });
    expect(again.code).toBe(4);
    expect(again.stderr).toMatch(/^error: .*\nnext: .*\.\n$/);
    expect(await running.interrupt()).toMatchObject({ code: 0 });
    await access(store);
  });

  test("rotate without a webhook of its own says so", async () => {
    const args = ["gateway", "rotate", "--register", "http://127.0.0.1:9", "--store", await temporary("runs.db")];
    const { code, stderr } = await cli(args, { env: at(other.sandbox().url) });
    expect(code).toBe(4);
    expect(stderr).toMatch(/^error: .*webhook.*\nnext: /);
  });

  test("--check tells what it is set to and whether it could start, without a secret", async () => {
    const args = ["gateway", "--check", "--register", "https://a.example", "--port", `${await freePort()}`];
    const store = ["--store", await temporary("runs.db")];
    // One after the other: each looks whether the port is free.
    const good = await cli([...args, ...store], { env: at(other.sandbox().url) });
    const bad = await cli([...args, ...store, "--json"], { env: at(await deadAddress()) });
    expect(good).toMatchObject({ code: 0, stderr: "" });
    expect(good.stdout).toMatch(/^DevRev token +set$/m);
    expect(good.stdout).toMatch(/^ok +devrev +http\S+ takes the token$/m);
    expect(good.stdout).not.toContain("a-token");
    expect(bad.code).toBe(9);
    expect(JSON.parse(bad.stdout).checks).toContainEqual(expect.objectContaining({ name: "devrev", ok: false }));
    expect(JSON.parse(bad.stderr).error).toMatchObject({ name: "UnhealthyError" });
  });
});

describe("a gateway that does not start", () => {
  test("each mistake of the configuration is told at once", async () => {
    const { code, stdout, stderr } = await cli(["gateway"], { env: { PORT: "http" } });
    expect({ code, stdout }).toEqual({ code: 4, stdout: "" });
    expect(stderr).toMatch(
      /^error: the configuration has 3 mistakes:\n {2}PORT: .*\n {2}DEVREV_TOKEN: .*\n {2}DEVREV_WEBHOOK: /,
    );
  });

  test("a port that is in use", async () => {
    const { port } = new URL((await serve(silent)).url);
    const { code, stderr } = await cli(["gateway", "--sandbox", "--port", port]);
    expect(code).toBe(4);
    expect(stderr).toMatch(/^error: .*in use.*\nnext: .*choose another with --port\.\n$/);
  });

  test("options that have no meaning together", async () => {
    const outcomes = await Promise.all([
      cli(["gateway", "--sandbox", "--register=https://a.example"]),
      cli(["gateway", "--scenarios=."]),
    ]);
    expect(outcomes.map(({ code }) => code)).toEqual([2, 2]);
    expect(outcomes[0]?.stderr).toMatch(/cannot be used with option '--register/);
    expect(outcomes[1]?.stderr).toMatch(/--scenarios is for the sandbox/);
  });

  test("a Node that is too old for it is told, and all else still runs", async () => {
    const versions = '{ value: { ...process.versions, node: "20.19.0" } }';
    const node = ["--import", `data:text/javascript,Object.defineProperty(process, "versions", ${versions})`];
    const outcomes = await Promise.all([
      cli(["gateway", "--sandbox"], { node }),
      cli(["keys", "list"], { node }),
      cli(["--version"], { node }),
    ]);
    expect(outcomes.map(({ code }) => code)).toEqual([4, 4, 0]);
    expect(outcomes[0]?.stderr).toMatch(/a gateway needs Node 22\.13 or newer, this is Node 20\.19\.0/);
  });
});
