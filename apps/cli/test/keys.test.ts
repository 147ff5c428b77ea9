import { describe, expect, test } from "vitest";
import { cli } from "./cli.ts";
import { gateway } from "./gateway.ts";
import { temporary } from "./temporary.ts";

const running = gateway();

/** A command about the keys of the gateway that runs, in JSON. */
async function keys(...args: string[]) {
  const { code, stdout, stderr } = await cli(["keys", ...args, "--json", "--store", running.store()]);
  return { code, stderr, data: stdout ? JSON.parse(stdout) : undefined };
}

/** The status of a call with a key. */
async function call(secret: string, method = "GET"): Promise<number> {
  const headers = { authorization: `Bearer ${secret}`, "content-type": "application/json" };
  const { status } = await fetch(`${running.url()}/v1/runs`, {
    method,
    headers,
    ...(method === "POST" && { body: JSON.stringify({ message: "6 * 7" }) }),
  });
  return status;
}

test("a key that is made works at once, with the scopes that it has", async () => {
  const [all, reader] = await Promise.all([
    keys("create", "--name", "all"),
    keys("create", "--name", "reader", "--scope", "runs:read"),
  ]);
  expect(all).toMatchObject({ code: 0, stderr: "" });
  expect(all.data.key).toMatchObject({ name: "all", scopes: ["runs:read", "runs:write"], status: "active" });
  expect(all.data.secret).toMatch(/^aek_[a-z0-9]{16}_[\w-]{43}$/);
  expect(
    await Promise.all([call(all.data.secret), call(reader.data.secret), call(reader.data.secret, "POST")]),
  ).toEqual([200, 200, 403]);
});

test("the secret is printed once: the list does not have it", async () => {
  const { stdout } = await cli(["keys", "create", "--name", "once", "--expires-in", "90d", "--store", running.store()]);
  const [, secret = ""] = /^secret +(aek_\S+)$/m.exec(stdout) ?? [];
  const [, id = ""] = /^id +(\w+)$/m.exec(stdout) ?? [];
  expect(secret).toContain(id);
  expect(stdout).toMatch(/^store +\/\S+\.ledger\.db$/m);
  const listed = await cli(["keys", "list", "--store", running.store()]);
  expect(listed.stdout).toMatch(new RegExp(`^${id} +active +runs:read,runs:write +expires 20\\S+Z +once$`, "m"));
  expect(listed.stdout).not.toContain(secret.slice(-43));
  const { data } = await keys("list");
  const [key] = data.keys.filter((one: { id: string }) => one.id === id);
  expect(Date.parse(key.expires_at) - Date.parse(key.created_at)).toBe(90 * 86_400_000);
});

test("a rotated key has a new secret, and the old one for as long as the overlap", async () => {
  const { data: first } = await keys("create", "--name", "rotated");
  const { data: second } = await keys("rotate", first.key.id, "--overlap", "1h");
  expect(second.key.id).toBe(first.key.id);
  expect(await Promise.all([call(first.secret), call(second.secret)])).toEqual([200, 200]);
  const { data: third } = await keys("rotate", first.key.id);
  expect(await Promise.all([call(first.secret), call(second.secret), call(third.secret)])).toEqual([401, 401, 200]);
});

test("a revoked key opens nothing any more, and cannot be rotated", async () => {
  const { data } = await keys("create", "--name", "revoked");
  expect((await keys("revoke", data.key.id)).data.key).toMatchObject({
    status: "revoked",
    revoked_at: expect.any(String),
  });
  expect(await call(data.secret)).toBe(401);
  const { code, stderr } = await cli(["keys", "rotate", data.key.id, "--store", running.store()]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/was revoked at .*\nnext: Create another key/);
});

test("a store without keys says which it is, and how to make one", async () => {
  const { stdout } = await cli(["keys", "list", "--store", await temporary("new.db")]);
  expect(stdout).toMatch(/^none +no key yet in \/\S+\/new\.ledger\.db: agent-events keys create/);
});

describe("what cannot be", () => {
  test.each<[fact: string, args: readonly string[], code: number, sentence: RegExp]>([
    ["no name", ["create"], 2, /required option '--name <text>' not specified/],
    ["a name of two lines", ["create", "--name", "a\nb"], 2, /--name must be one line/],
    [
      "a scope that there is not",
      ["create", "--name=a", "--scope=admin"],
      2,
      /Allowed choices are runs:read, runs:write/,
    ],
    ["a time that is none", ["create", "--name=a", "--expires-in=90"], 2, /a number of s, m, h or d/],
    ["a time of nothing", ["create", "--name=a", "--expires-in=0d"], 2, /--expires-in must be whole seconds/],
    ["a key that there is not", ["revoke", "0123456789abcdef"], 2, /there is no key 0123456789abcdef\nnext: An id is/],
  ])("%s", async (_, args, expected, sentence) => {
    const { code, stdout, stderr } = await cli(["keys", ...args, "--store", running.store()]);
    expect(stderr).toMatch(sentence);
    expect({ code, stdout }).toEqual({ code: expected, stdout: "" });
  });

  test("a whole key in place of its id is not repeated", async () => {
    const { data } = await keys("create", "--name", "whole");
    const { code, stderr } = await cli(["keys", "revoke", data.secret, "--store", running.store()]);
    expect(code).toBe(2);
    expect(stderr).not.toContain(data.secret.slice(-43));
  });

  test("a store in a folder that is not there, and a mistake of the environment", async () => {
    const [folder, name] = await Promise.all([
      cli(["keys", "list", "--store", "/nowhere/a.db"]),
      cli(["keys", "list"], { env: { AGENT_EVENTS_STROE: "a.db" } }),
    ]);
    expect([folder.code, name.code]).toEqual([4, 4]);
    expect(folder.stderr).toMatch(/\n {2}--store: the folder \/nowhere does not exist/);
    expect(name.stderr).toMatch(/AGENT_EVENTS_STROE: .*AGENT_EVENTS_STORE/);
  });
});
