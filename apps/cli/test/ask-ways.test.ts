import { request as forward } from "node:http";
import { createAgentClient } from "@agent-events/client";
import { realClock } from "@agent-events/sandbox";
import { deadAddress } from "@agent-events/test-support/dead-address";
import { freePort } from "@agent-events/test-support/free-port";
import { listen } from "@agent-events/test-support/listen";
import { describe, expect, test } from "vitest";
import { at, cli } from "./cli.ts";
import { mock } from "./mock.ts";
import { receiver } from "./receiver.ts";
import { sandbox } from "./sandbox.ts";
import { serve, silent } from "./server.ts";

const secret = Buffer.from("the secret of a webhook").toString("base64");

/** A tunnel: an address of its own that hands everything on to a port of this machine, but answers 500 for one path. */
async function tunnel(port: number, broken = ""): Promise<string> {
  const listening = await listen((request, response) => {
    const { method, headers, url } = request;
    if (url === broken) {
      response.writeHead(500).end();
      return;
    }
    const onward = forward({ host: "127.0.0.1", port, method, headers, path: url }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on("error", () => response.writeHead(502).end());
    request.pipe(onward);
  });
  return listening.url;
}

describe("--public-url", () => {
  test("makes a webhook for it, receives on --listen, and removes it", async () => {
    const { url, calls, webhooks } = await sandbox();
    const port = await freePort();
    const address = await tunnel(port);
    const ways = ["--public-url", address, "--listen", `${port}`];
    expect(await cli(["ask", "6 * 7", ...ways], { env: at(url) })).toMatchObject({ code: 0, stderr: "" });
    const call = calls().find(({ operation }) => operation === "webhooks-create");
    expect(JSON.parse(call?.body ?? "")).toMatchObject({ url: address, event_types: ["ai_agent_response"] });
    expect(webhooks()).toEqual([]);
  });

  test("an address that leads elsewhere is told within seconds, with what the receiver saw", async () => {
    const { url, webhooks } = await sandbox();
    const port = await freePort();
    const address = await deadAddress();
    const { code, stderr } = await cli(["ask", "Hello", "--public-url", address, "--listen", `${port}`], {
      env: at(url),
    });
    expect(code).toBe(4);
    expect(stderr).toMatch(/^error: the webhook don:.* was not verified: no request reached this command within 5 s\n/);
    expect(stderr).toContain(`next: Check that ${address} leads to port ${port} of this machine`);
    expect(webhooks()).toEqual([]);
  });

  test("an address outside this machine is refused by a sandbox that was not told otherwise", async () => {
    const { url, webhooks } = await sandbox();
    const ways = ["--public-url", "https://example.com/in", "--listen", "0"];
    const { code, stderr } = await cli(["ask", "Hello", ...ways], { env: at(url) });
    expect(code).toBe(1);
    expect(stderr).toMatch(/400 value_not_permitted: .*example\.com is not this machine/);
    expect(webhooks()).toEqual([]);
  });
});

test("a webhook that cannot be removed is told, with the command that removes it; the answer counts", async () => {
  const { url, webhooks } = await sandbox();
  const broken = await tunnel(Number(new URL(url).port), "/webhooks.delete");
  const { code, stderr } = await cli(["ask", "6 * 7", "--quiet"], { env: at(broken) });
  expect(code).toBe(0);
  const [left] = webhooks();
  expect(stderr).toMatch(/^warning: the webhook don:\S+ could not be removed: .*500.*\n$/);
  expect(stderr).toContain(`Remove it with \`agent-events webhook delete ${left?.id}\`.`);
});

describe("--webhook", () => {
  test("waits until the webhook is verified, uses it and leaves it", async () => {
    // Nothing listens when it is made, so it is the second attempt that verifies it: half a second later at this speed.
    const { url, webhooks } = await sandbox({ clock: realClock({ speed: 60 }) });
    const port = await freePort();
    const client = createAgentClient({ token: "any", baseUrl: url });
    const address = `http://127.0.0.1:${port}/`;
    const { webhook } = await client.webhooks.create({ url: address, secret, event_types: ["ai_agent_response"] });
    const env = { ...at(url), DEVREV_WEBHOOK_SECRET: secret };
    const ways = ["--webhook", webhook.id, "--listen", `${port}`];
    expect(await cli(["ask", "6 * 7", ...ways], { env })).toMatchObject({ code: 0, stderr: "" });
    expect(webhooks()).toMatchObject([{ id: webhook.id, status: "active" }]);
  });

  test("refuses one that is switched off", async () => {
    const { url } = await sandbox();
    const client = createAgentClient({ token: "any", baseUrl: url });
    const { webhook } = await client.webhooks.create({ url: await deadAddress(), secret });
    await client.webhooks.update({ id: webhook.id, action: "deactivate" });
    const env = { ...at(url), DEVREV_WEBHOOK_SECRET: secret };
    const { code, stderr } = await cli(["ask", "Hello", "--webhook", webhook.id, "--listen", "0"], { env });
    expect(code).toBe(4);
    expect(stderr).toMatch(/is inactive.*\nnext: Switch it on with `agent-events webhook update don:.* --activate`/);
  });

  test("that leads elsewhere is told when no answer comes: no request reached the port", async () => {
    const { url } = await sandbox();
    const client = createAgentClient({ token: "any", baseUrl: url });
    const elsewhere = (await receiver({ secret })).url;
    const { webhook } = await client.webhooks.create({ url: elsewhere, secret, event_types: ["ai_agent_response"] });
    await expect.poll(async () => (await client.webhooks.get({ id: webhook.id })).webhook.status).toBe("active");
    const ways = ["--webhook", webhook.id, "--listen=0", "--wait=1500"];
    const env = { ...at(url), DEVREV_WEBHOOK_SECRET: secret };
    const { code, stderr } = await cli(["ask", "6 * 7", ...ways], { env });
    expect(code).toBe(6);
    expect(stderr).toMatch(/next: No request reached port \d+ of this machine: .*--wait allows more time\.\n$/);
  });

  test("in another form of the signature is told at once, with the option", async () => {
    const { url, webhooks } = await sandbox({ signatureForm: "decoded-base64" });
    const { code, stderr } = await cli(["ask", "Hello"], { env: at(url) });
    expect(code).toBe(4);
    expect(stderr).toMatch(/the signature is right, but in another form\nnext: Use --signature-form "decoded-base64"/);
    expect(webhooks()).toEqual([]);
    const right = ["ask", "6 * 7", "--signature-form", "decoded-base64"];
    expect(await cli(right, { env: at(url) })).toMatchObject({ code: 0, stderr: "" });
  });
});

describe("no way back", () => {
  test.each<[fact: string, args: readonly string[], code: number, sentence: RegExp]>([
    [
      "to DevRev alone",
      [],
      4,
      /no way back.*there are four:\n.*--gateway.*\n.*--sandbox\n.*--public-url.*\n.*--webhook.*\nnext: Choose/,
    ],
    ["--webhook without its secret", ["--webhook=w/1", "--listen=1"], 4, /DEVREV_WEBHOOK_SECRET, which is not set/],
    ["--public-url without a port", ["--public-url=https://a.example"], 4, /needs --listen/],
    [
      "--public-url that is none",
      ["--public-url=a.example", "--listen=1"],
      2,
      /not an http\(s\) address: "a\.example"/,
    ],
    ["two ways", ["--sandbox", "--webhook=w/1"], 2, /cannot be used with option '--webhook/],
    ["--scenarios without the sandbox", ["--scenarios=."], 2, /--scenarios is for the sandbox/],
    ["a port that is none", ["--listen=70000"], 2, /must be a port, 0 to 65535/],
    ["a wait of 0", ["--wait=0"], 2, /must be a whole number from 1/],
    ["a form that there is not", ["--signature-form=md5"], 2, /Allowed choices are text-hex, text-base64, decoded-hex/],
  ])("%s", async (_, args, expected, sentence) => {
    const { code, stdout, stderr } = await cli(["ask", "Hello", ...args], { env: { DEVREV_TOKEN: "any" } });
    expect(stderr).toMatch(sentence);
    expect({ code, stdout }).toEqual({ code: expected, stdout: "" });
  });

  test("nothing to ask, and nobody", async () => {
    expect((await cli(["ask", "--sandbox"])).stderr).toMatch(/there is no question\nnext: Put it in quotes/);
    const ways = ["--public-url=https://a.example", "--listen=0"];
    expect((await cli(["ask", "Hello", ...ways])).stderr).toMatch(/--agent is missing/);
  });

  test("a port that is in use", async () => {
    const { url } = await serve(silent);
    const { port } = new URL(url);
    const ways = ["--public-url=https://a.example", "--agent=a", `--listen=${port}`];
    const { code, stderr } = await cli(["ask", "Hello", ...ways], { env: { DEVREV_TOKEN: "any" } });
    expect(code).toBe(4);
    expect(stderr).toMatch(/cannot be received on port \d+: it is in use\nnext: Choose another port with --listen/);
  });

  test("an address with a port that fetch refuses", async () => {
    const { code, stderr } = await cli(["ask", "Hello", "--max-retries=0"], { env: at("http://127.0.0.1:6000") });
    expect(code).toBe(3);
    expect(stderr).toMatch(/^error: http:\/\/127.0.0.1:6000 has a port that fetch refuses[^\n]*\nnext: .*--port 4020/);
    expect(stderr).not.toMatch(/nothing listens|undefined/);
  });

  test("no sandbox at the address", async () => {
    const { code, stderr } = await cli(["ask", "Hello", "--max-retries=0"], { env: at(await deadAddress()) });
    expect(code).toBe(3);
    expect(stderr).toMatch(/no sandbox runs there\nnext: Start `agent-events sandbox`/);
  });
});

describe("against the mock", () => {
  const { url } = mock();

  test("which delivers nothing, that is told instead of waited for", async () => {
    const { code, stderr } = await cli(["ask", "Hello"], { env: at(url()) });
    expect(code).toBe(4);
    expect(stderr).toMatch(/it may be the contract's mock, which delivers nothing\nnext: Start `agent-events sandbox`/);
  });
});
