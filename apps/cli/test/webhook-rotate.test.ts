import { once } from "node:events";
import { readFile, stat, writeFile } from "node:fs/promises";
import { createAgentClient } from "@agent-events/client";
import { createReceiver, type Delivery } from "@agent-events/receiver";
import { nodeHandler } from "@agent-events/receiver/node";
import { deadAddress } from "@agent-events/test-support/dead-address";
import { listen } from "@agent-events/test-support/listen";
import { describe, expect, test } from "vitest";
import { at, cli } from "./cli.ts";
import { linesOf, start } from "./process.ts";
import { SECRET } from "./receiver.ts";
import { sandbox } from "./sandbox.ts";
import { temporary } from "./temporary.ts";
import { inTerminal, program, terminal } from "./terminal.ts";

const OLD = SECRET;
const NEW = "YS1uZXctc2VjcmV0LW9mLTI0LWJ5dGVz";

/** A receiver that can be given other secrets while it runs. */
async function receiver(...secrets: string[]) {
  const taken: Delivery[] = [];
  const handler = (secret: readonly string[]) =>
    nodeHandler(createReceiver({ secret, onRejected: () => {}, onDelivery: (delivery) => void taken.push(delivery) }));
  let handle = handler(secrets);
  const { url } = await listen((request, response) => void handle(request, response));
  const give = (...others: string[]) => {
    handle = handler(others);
  };
  return { url: `${url}/`, give, taken };
}

/** A sandbox with a webhook for an address, signed with the old secret. */
async function world(address: string) {
  const started = await sandbox();
  const client = createAgentClient({ token: "any", baseUrl: started.url });
  const { webhook } = await client.webhooks.create({ url: address, secret: OLD, event_types: ["ai_agent_response"] });
  return { ...started, id: webhook.id, env: at(started.url) };
}

test("a receiver that takes both secrets is changed over, and takes deliveries before and after", async () => {
  const { url: address, taken } = await receiver(NEW, OLD);
  const { id, env, webhooks, trigger, idle } = await world(address);
  const args = ["webhook", "rotate", id, "--secret-env", "--yes"];
  await idle();
  trigger({ message: "1 + 1" });
  await idle();
  const { code, stdout, stderr } = await cli(args, { env: { ...env, DEVREV_WEBHOOK_SECRET: NEW } });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^ready +http\S+ takes both$/m);
  expect(stdout).toMatch(/^rotated +don:/m);
  expect(stdout).toMatch(/^next +In 5 minutes take the old secret away/m);
  expect(stdout).not.toContain(NEW);
  expect(webhooks()).toMatchObject([{ status: "active", secret: NEW }]);
  trigger({ message: "2 + 2" });
  await idle();
  expect(taken.filter(({ kind }) => kind === "message")).toHaveLength(2);
});

test("a receiver that is given the new one meanwhile is waited for", async () => {
  const { url: address, give } = await receiver(OLD);
  const { id, env, webhooks } = await world(address);
  const { until, child, printed } = start(["webhook", "rotate", id, "--show-secret", "--yes", "--json"], env);
  const ended = once(child, "close");
  const [first] = linesOf((await until(/"waiting"/)).trim());
  expect(webhooks()).toMatchObject([{ secret: OLD }]);
  give(String(first?.["secret"]), OLD);
  expect((await ended)[0]).toBe(0);
  expect(linesOf(printed()).map(({ kind }) => kind)).toEqual(["secret", "waiting", "taken", "rotated"]);
  expect(webhooks()).toMatchObject([{ status: "active", secret: first?.["secret"] }]);
});

describe("--secret-file", () => {
  test("gets a new secret that its owner alone may read; the next time that one is taken", async () => {
    const { url: address, give } = await receiver(OLD);
    const { id, env, webhooks } = await world(address);
    const file = await temporary("secret.txt");
    const args = ["webhook", "rotate", id, "--secret-file", file, "--yes", "--wait=1"];
    const early = await cli(args, { env });
    expect(early.code).toBe(4);
    expect(early.stderr).toMatch(
      /did not take the new secret within 1 ms, so the webhook keeps the old one\nnext: Give the/,
    );
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const secret = (await readFile(file, "utf8")).trim();
    expect(early.stdout).not.toContain(secret);
    expect(webhooks()).toMatchObject([{ status: "active", secret: OLD }]);
    give(secret, OLD);
    expect(await cli(args, { env })).toMatchObject({ code: 0, stderr: "" });
    expect(webhooks()).toMatchObject([{ status: "active", secret }]);
  });

  test("that holds something else is left as it is", async () => {
    const { id, env } = await world((await receiver(OLD)).url);
    const file = await temporary("notes.txt");
    await writeFile(file, "my notes");
    const { code, stderr } = await cli(["webhook", "rotate", id, "--secret-file", file, "--yes"], { env });
    expect(code).toBe(4);
    expect(stderr).toMatch(/it exists, and does not hold a secret/);
    expect(await readFile(file, "utf8")).toBe("my notes");
  });
});

describe("nothing is changed", () => {
  test.each<[fact: string, args: readonly string[], code: number, sentence: RegExp]>([
    ["where nobody would know the new secret", ["--yes"], 2, /known to nobody\nnext: Add --secret-file/],
    ["where nobody can be asked", ["--show-secret"], 2, /Nobody can be asked here\nnext: Add --yes/],
    ["to the secret that it has", ["--secret-env", "--yes"], 2, /has this secret already/],
    ["by two secrets", ["--secret-env", "--secret-file=x"], 2, /cannot be used with/],
  ])("%s", async (_, args, expected, sentence) => {
    const { url } = await receiver(OLD);
    const { id, env, webhooks } = await world(url);
    const start = { env: { ...env, DEVREV_WEBHOOK_SECRET: OLD } };
    const { code, stderr } = await cli(["webhook", "rotate", id, "--unchecked", ...args], start);
    expect(stderr).toMatch(sentence);
    expect(code).toBe(expected);
    expect(webhooks()).toMatchObject([{ status: "active", secret: OLD }]);
  });

  test("where the receiver cannot be asked, unless --unchecked says so", async () => {
    const { id, env, webhooks } = await world(await deadAddress());
    const args = ["webhook", "rotate", id, "--show-secret", "--yes"];
    const { code, stderr } = await cli(args, { env });
    expect(code).toBe(4);
    expect(stderr).toMatch(/nothing tells whether it takes the new one\nnext: .*--unchecked\. Nothing was changed/);
    expect(webhooks()).toMatchObject([{ secret: OLD }]);
  });
});

describe.runIf(terminal.isThere)("at a terminal", () => {
  test.each<[answer: string, code: number, secret: string]>([
    ["y", 0, NEW],
    ["n", 130, OLD],
    ["", 130, OLD],
  ])("the answer %j is heeded", async (answer, expected, secret) => {
    const { url } = await receiver(NEW, OLD);
    const { id, env, webhooks } = await world(url);
    const file = await temporary("secret.txt");
    await writeFile(file, NEW);
    const command = program("webhook", "rotate", id, "--secret-file", file);
    const { seen, code } = await inTerminal(command, [[/\[y\/N\] $/, `${answer}\n`]], { ...env, NO_COLOR: "1" });
    expect(seen).toContain(`Give the webhook ${id} the new secret now? [y/N]`);
    expect(code).toBe(expected);
    if (expected !== 0) expect(seen).toMatch(/error: nothing was changed: the answer was not yes/);
    expect(webhooks()).toMatchObject([{ status: "active", secret }]);
  });
});
