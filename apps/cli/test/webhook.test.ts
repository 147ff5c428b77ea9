import { writeFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { at, cli } from "./cli.ts";
import { webhook } from "./examples.ts";
import { mock } from "./mock.ts";
import { json, serve } from "./server.ts";
import { temporary } from "./temporary.ts";

const { id, secret, url: address } = webhook;

describe("against the mock", () => {
  const { url } = mock();

  test.each([
    ["create", ["create", `--url=${address}`, "--event-type=ai_agent_response"]],
    ["get", ["get", id]],
    ["list", ["list"]],
    ["update", ["update", id, "--activate"]],
    ["delete", ["delete", id]],
  ])("webhook %s works, for people and as JSON", async (_, args) => {
    const people = await cli(["webhook", ...args], { env: at(url()) });
    expect(people).toMatchObject({ code: 0, stderr: "" });
    expect(people.stdout).toContain("don:integration:");
    const data = await cli(["webhook", ...args, "--json"], { env: at(url()) });
    expect(data).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(data.stdout)).toBeTypeOf("object");
  });
});

test("create sends what the options say, with the secret of DEVREV_WEBHOOK_SECRET", async () => {
  const { url, received } = await serve(json(201, { webhook }));
  const options = [
    `--url=${address}`,
    "--event-type=ai_agent_response",
    "--event-type=verify",
    "--header=X-Api-Key=3f1c0a77e2",
  ];
  const env = { ...at(url), DEVREV_WEBHOOK_SECRET: secret };
  expect(await cli(["webhook", "create", ...options, "--secret-env"], { env })).toMatchObject({ code: 0, stderr: "" });
  expect(received[0]?.url).toBe("/webhooks.create");
  expect(JSON.parse(received[0]?.body ?? "")).toEqual({
    url: address,
    event_types: ["ai_agent_response", "verify"],
    headers: [{ name: "X-Api-Key", value: "3f1c0a77e2" }],
    secret,
  });
});

test("DEVREV_WEBHOOK_SECRET is not sent unless it is asked for", async () => {
  const { url, received } = await serve(json(200, { webhook }));
  const env = { ...at(url), DEVREV_WEBHOOK_SECRET: secret };
  await cli(["webhook", "update", id, "--deactivate"], { env });
  expect(JSON.parse(received[0]?.body ?? "")).toEqual({ id, action: "deactivate" });
});

test("a secret that is too short is told once, with how to make one", async () => {
  const env = { ...at("http://127.0.0.1:1"), DEVREV_WEBHOOK_SECRET: "short" };
  const { code, stderr } = await cli(["webhook", "update", "w/1", "--secret-env"], { env });
  expect(code).toBe(2);
  expect(stderr).toMatch(
    /at least 12 characters.*\nnext: Make one: export DEVREV_WEBHOOK_SECRET="\$\(head[^"]*\)"\.\n$/,
  );
});

test("a header's value is read from a file, the secret from standard input", async () => {
  const { url, received } = await serve(json(201, { webhook }));
  const file = await temporary("key.txt");
  await writeFile(file, "3f1c0a77e2\n");
  const options = [`--url=${address}`, `--header=X-Api-Key=@${file}`, "--secret-stdin"];
  await cli(["webhook", "create", ...options], { env: at(url), input: `${secret}\n` });
  expect(JSON.parse(received[0]?.body ?? "")).toMatchObject({ headers: [{ value: "3f1c0a77e2" }], secret });
});

test.each<[fact: string, args: readonly string[], change: object]>([
  ["url and action", [`--url=${address}`, "--activate"], { url: address, action: "activate" }],
  [
    "single event types",
    ["--add-event-type=a", "--add-event-type=b", "--remove-event-type=c"],
    { event_types: { add: ["a", "b"], remove: ["c"] } },
  ],
  ["all event types", ["--set-event-type=a"], { event_types: { set: ["a"] } }],
  [
    "headers",
    ["--add-header=A=1", "--remove-header=B"],
    { headers: { add: [{ name: "A", value: "1" }], remove: ["B"] } },
  ],
  ["all headers", ["--set-header=A=b=c"], { headers: { set: [{ name: "A", value: "b=c" }] } }],
])("update changes %s", async (_, args, change) => {
  const { url, received } = await serve(json(200, { webhook }));
  expect(await cli(["webhook", "update", id, ...args], { env: at(url) })).toMatchObject({ code: 0, stderr: "" });
  expect(JSON.parse(received[0]?.body ?? "")).toEqual({ id, ...change });
});

describe("secrets and the values of headers", () => {
  test.each([
    ["get", ["get", id], { webhook }],
    ["list", ["list"], { webhooks: [webhook] }],
  ])("are in the output of %s only with --show-secret", async (_, args, answer) => {
    const { url } = await serve(json(200, answer));
    for (const form of [[], ["--json"]]) {
      const hidden = await cli(["webhook", ...args, ...form], { env: at(url) });
      expect(hidden.stdout).toContain(id);
      expect(hidden.stdout).not.toMatch(/YS1zZWNy|3f1c0a77e2/);
      const shown = await cli(["webhook", ...args, ...form, "--show-secret"], { env: at(url) });
      expect(shown.stdout).toContain(secret);
    }
  });

  test("with --json and --show-secret the API's data is printed as it is", async () => {
    const answer = { webhook: { ...webhook, unknown: 1 }, more: true };
    const { url } = await serve(json(200, answer));
    const { stdout } = await cli(["webhook", "get", id, "--json", "--show-secret"], { env: at(url) });
    expect(stdout).toBe(`${JSON.stringify(answer)}\n`);
  });

  test("a secret that is refused is not repeated", async () => {
    const { url, received } = await serve(json(201, { webhook }));
    const env = { ...at(url), DEVREV_WEBHOOK_SECRET: "hunter2" };
    for (const form of [[], ["--json"]]) {
      const { code, stderr } = await cli(["webhook", "create", `--url=${address}`, "--secret-env", ...form], { env });
      expect(code).toBe(2);
      expect(stderr).toMatch(/--secret-env/);
      expect(stderr).not.toMatch(/hunter2/);
    }
    expect(received).toHaveLength(0);
  });
});

test("an unverified webhook is told what it waits for", async () => {
  const { url } = await serve(json(200, { webhook: { ...webhook, status: "unverified" } }));
  expect((await cli(["webhook", "get", id], { env: at(url) })).stdout).toMatch(/^next .*`verify`/m);
});

test("an empty list says how to go on", async () => {
  const { url } = await serve(json(200, { webhooks: [] }));
  expect((await cli(["webhook", "list"], { env: at(url) })).stdout).toMatch(/none\nnext .*webhook create/);
});

describe("a request that never leaves", () => {
  test.each<[fact: string, args: readonly string[], code: number, sentence: RegExp]>([
    ["create without an address", ["create"], 2, /--url is missing/],
    ["create with an address that is none", ["create", "--url=example"], 2, /--url \(url\)/],
    [
      "a header without a value, which is not repeated",
      ["create", `--url=${address}`, "--header=k3y"],
      2,
      /--header must be name=value\n/,
    ],
    ["get without an id", ["get"], 2, /missing required argument 'id'/],
    ["get with an empty id", ["get", ""], 2, /\bid\b/],
    ["update without a change", ["update", id], 2, /no option says what to change/],
    ["both switches", ["update", id, "--activate", "--deactivate"], 2, /cannot be used with/],
    ["set beside add", ["update", id, "--set-event-type=a", "--add-event-type=b"], 2, /cannot be used with/],
    [
      "a secret on the command line, which is not repeated",
      ["create", "--secret=hunter2"],
      2,
      /unknown option '--secret'[^=]*\n/,
    ],
    ["a secret that is not in the environment", ["create", `--url=${address}`, "--secret-env"], 4, /which is not set/],
  ])("%s", async (_, args, code, sentence) => {
    const { url, received } = await serve(json(200, {}));
    const outcome = await cli(["webhook", ...args], { env: at(url) });
    expect(outcome.stderr).toMatch(sentence);
    expect(outcome.stderr).toMatch(/^error: .*\nnext: .*\n$/);
    expect(outcome).toMatchObject({ code, stdout: "" });
    expect(received).toHaveLength(0);
  });
});
