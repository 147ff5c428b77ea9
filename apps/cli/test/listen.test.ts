import { request } from "node:http";
import { type SignatureForm, signDelivery } from "@agent-events/receiver";
import { deadAddress } from "@agent-events/test-support/dead-address";
import { freePort } from "@agent-events/test-support/free-port";
import { describe, expect, test } from "vitest";
import { at, cli } from "./cli.ts";
import { linesOf, start } from "./process.ts";
import { receiver, SECRET } from "./receiver.ts";
import { sandbox } from "./sandbox.ts";
import { json, serve, silent } from "./server.ts";

const webhook = "don:integration:dvrv-us-1:devo/0:webhook/1";
const body = (timestamp = new Date().toISOString()) =>
  JSON.stringify({
    id: `${webhook}:event/1`,
    webhook_id: webhook,
    timestamp,
    type: "ai_agent_response",
    ai_agent_response: {
      agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
      session: "don:core:dvrv-us-1:devo/0:ai_agent_session/1",
      session_object: "TKT-1",
      agent_response: "message",
      message: "Hello",
    },
  });

/** The command, listening; and where. */
async function listening(args: readonly string[], env: Record<string, string> = { DEVREV_WEBHOOK_SECRET: SECRET }) {
  const running = start(["listen", "--port=0", ...args], env);
  const [, url = ""] = /"?(http:\/\/127\.0\.0\.1:\d+\/)/.exec(await running.until(/http:\S+\//)) ?? [];
  return { ...running, url };
}

/** Sends what DevRev would, and resolves with the answer. */
async function deliver(url: string, text: string, signatureForm?: SignatureForm) {
  const signature = await signDelivery(text, { secret: SECRET, signatureForm });
  return fetch(url, { method: "POST", body: text, headers: { "x-devrev-signature": signature } });
}

describe("what comes is told, and answered as a receiver does", () => {
  test("kind, ids, verdict, answer and latency, until Ctrl-C ends it with 0", async () => {
    const { url, until, interrupt } = await listening([]);
    expect((await deliver(url, body())).status).toBe(200);
    const told = await until(/delivery.*3000 ms/);
    expect(told).toMatch(
      /delivery {2}message {2}event\/1 {2}ai_agent_session\/1 {2}signed \(text-hex\), fresh {2}answered 200 {2}\d+ of 3000 ms$/m,
    );
    expect(told).toMatch(/^checks +signature and freshness$/m);
    expect(told).not.toContain("\u001b");
    expect(await interrupt()).toEqual({ code: 0, stderr: "" });
  });

  test("each form of the signature is found; one that is asked for alone counts", async () => {
    const [any, one] = await Promise.all([listening(["--json"]), listening(["--json", "--signature-form=text-hex"])]);
    const answers = await Promise.all([
      deliver(any.url, body(), "decoded-base64"),
      deliver(one.url, body(), "decoded-base64"),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 401]);
    const found = linesOf(await any.until(/"delivery"/)).at(-1);
    expect(found).toMatchObject({
      signature: "valid",
      signatureForm: "decoded-base64",
      freshness: "fresh",
      status: 200,
    });
    expect(linesOf(await one.until(/"delivery"/)).at(-1)).toMatchObject({
      signature: "wrong",
      next: 'set signatureForm to "decoded-base64"',
      status: 401,
    });
  });

  test("forged, unsigned, malformed and stale ones are told as what they are", async () => {
    const { url, until } = await listening([]);
    const [forged, stale] = await Promise.all([
      cli(["trigger", "forged", "--to", url, "--speed=60"]),
      cli(["trigger", "stale", "--to", url, "--speed=60"]),
    ]);
    expect([forged.code, stale.code]).toEqual([0, 0]);
    const told = await until(/NOT signed, the signature is wrong[\s\S]*signed \(text-hex\), fresh/);
    expect(told).toMatch(/NOT signed, there is no signature {2}answered 401/);
    expect(told).toMatch(/NOT signed, the signature does not have the form.*\n +It is neither hex nor base64/);
    expect(told).toMatch(/signed \(text-hex\), stale {2}answered 400/);
  });

  test("a challenge is answered", async () => {
    const { url } = await listening([]);
    expect(await cli(["trigger", "verify", "--to", url])).toMatchObject({ code: 0 });
  });

  test("without a secret it says that signatures go unchecked, and takes what is fresh", async () => {
    const { url, until } = await listening(["--print=body"], {});
    expect((await deliver(url, body())).status).toBe(200);
    expect((await deliver(url, body("2020-01-01T00:00:00Z"))).status).toBe(400);
    const told = await until(/stale/);
    expect(told).toMatch(/^checks .*UNCHECKED, since DEVREV_WEBHOOK_SECRET is not set$/m);
    expect(told).toMatch(/signature unchecked, fresh {2}answered 200[\s\S]*"message":"Hello"/);
  });

  test("what is no delivery is refused: another method, a body without end", async () => {
    const { url, until } = await listening(["--json"]);
    expect((await fetch(url)).status).toBe(405);
    expect((await fetch(url, { method: "POST", body: "x".repeat(1_048_577) })).status).toBe(413);
    expect((await fetch(url, { method: "POST", body: "{" })).status).toBe(401);
    expect(linesOf(await until(/"signature":"wrong"/)).map(({ kind }) => kind)).toEqual([
      "listening",
      "refused",
      "refused",
      "delivery",
    ]);
  });
});

describe("--forward-to", () => {
  test("hands on the bytes and headers as they came, and answers what the target answers", async () => {
    const target = await serve(json(503, { later: true }, { "x-reason": "storing" }));
    const { url, until } = await listening(["--json", "--forward-to", target.url]);
    const text = `${body()}  \n`;
    const answer = await new Promise<{ status?: number | undefined; reason: unknown; text: string }>((resolve) => {
      const sent = request(url, {
        method: "POST",
        // Twice the same name: an object of headers would join them.
        headers: ["Host", "tunnel.example", "X-Twice", "1", "X-Twice", "2", "X-DevRev-Signature", "ab"],
      });
      sent.on("response", async (response) => {
        const chunks = await response.toArray();
        resolve({
          status: response.statusCode,
          reason: response.headers["x-reason"],
          text: Buffer.concat(chunks).toString(),
        });
      });
      sent.end(text);
    });
    expect(answer).toEqual({ status: 503, reason: "storing", text: '{"later":true}' });
    expect(target.received[0]?.body).toBe(text);
    expect(target.received[0]?.headers).toMatchObject({ "x-twice": "1, 2", "x-devrev-signature": "ab" });
    expect(target.received[0]?.headers["host"]).toBe(new URL(target.url).host);
    const last = linesOf(await until(/"kind":"delivery"/)).at(-1);
    expect(last).toMatchObject({ signature: "wrong", status: 503, target: { status: 503 } });
  });

  test("a receiver behind it takes what is signed, and refuses what is not", async () => {
    const { url: to, taken } = await receiver();
    const { url } = await listening(["--forward-to", to]);
    expect(await cli(["trigger", "forged", "--to", url, "--speed=60"])).toMatchObject({ code: 0 });
    expect(taken.map(({ kind }) => kind)).toEqual(["message"]);
  });

  test("a target that is not there is a 502", async () => {
    const { url, until } = await listening(["--json", "--forward-to", await deadAddress()]);
    expect((await deliver(url, body())).status).toBe(502);
    const reason = "nothing listens there (ECONNREFUSED)";
    expect(linesOf(await until(/"delivery"/)).at(-1)).toMatchObject({ status: 502, target: { reason } });
  });

  test("one that does not answer within DevRev's 3 s is a 502, and what is beyond 64 at a time meanwhile a 503", async () => {
    const { url: slow, received } = await serve(silent);
    const { url, until } = await listening(["--forward-to", slow]);
    const answers = await Promise.all(Array.from({ length: 70 }, () => deliver(url, body())));
    const count = (status: number) => answers.filter((answer) => answer.status === status).length;
    expect({ busy: count(503), late: count(502) }).toEqual({ busy: 6, late: 64 });
    expect(received).toHaveLength(64);
    expect(await until(/3000 ms/)).toMatch(/no answer within 3 s, so answered 502 {2}\d+ of 3000 ms/);
  });
});

describe("a webhook for it", () => {
  test("--register makes one at a sandbox, with the target's secret, and removes it", async () => {
    const { url: base, webhooks } = await sandbox();
    const { url: to, taken } = await receiver();
    const env = { ...at(base), DEVREV_WEBHOOK_SECRET: SECRET };
    const running = start(["listen", "--port=0", "--register", "--forward-to", to], env);
    await running.until(/^webhook +don:/m);
    expect(webhooks()).toMatchObject([{ status: "active", secret: SECRET, event_types: ["ai_agent_response"] }]);
    await fetch(`${base}/_sandbox/trigger`, { method: "POST", body: '{"message":"6 * 7"}' });
    await running.until(/delivery {2}message/);
    expect(taken.at(-1)).toMatchObject({ kind: "message" });
    expect(await running.interrupt()).toEqual({ code: 0, stderr: "" });
    expect(webhooks()).toEqual([]);
  });

  test.each<[fact: string, to: () => Promise<string>, reason: RegExp]>([
    ["where nothing listens", deadAddress, /did not take it: nothing listens there \(ECONNREFUSED\)/],
    ["that refuses it", async () => (await serve(json(401, {}))).url, /did not take it: it answered 401/],
  ])("that is not verified for a target %s is told with that reason", async (_, to, reason) => {
    const { url: base, webhooks } = await sandbox();
    const env = { ...at(base), DEVREV_WEBHOOK_SECRET: SECRET };
    const { code, stderr } = await cli(["listen", "--port=0", "--register", "--forward-to", await to()], { env });
    expect(code).toBe(4);
    expect(stderr).toMatch(reason);
    expect(stderr).toMatch(/\nnext: Start that receiver, or correct --forward-to/);
    expect(webhooks()).toEqual([]);
  });

  test("--public-url makes one for the tunnel", async () => {
    const { url: base, webhooks, calls } = await sandbox();
    const port = await freePort();
    const publicUrl = `http://localhost:${port}/in`;
    const running = start(["listen", "--port", `${port}`, "--public-url", publicUrl], at(base));
    await running.until(/^webhook +don:/m);
    expect(webhooks()).toMatchObject([{ status: "active", url: publicUrl }]);
    await running.interrupt();
    expect(calls().at(-1)).toMatchObject({ operation: "webhooks-delete" });
  });
});

describe("a command line that cannot be", () => {
  test.each<[fact: string, args: readonly string[], code: number, sentence: RegExp]>([
    ["a target that is no address", ["--forward-to=localhost"], 2, /--forward-to is not an http\(s\) address/],
    [
      "a target elsewhere",
      ["--forward-to=http://example.com/"],
      2,
      /not this machine.*\nnext: .*--deliver-to anywhere/,
    ],
    ["--register without a sandbox", ["--register"], 2, /DEVREV_BASE_URL does not lead to one\nnext: .*--public-url/],
    ["a tunnel that is no address", ["--public-url=tunnel"], 2, /--public-url is not an http\(s\) address/],
    [
      "a new webhook whose secret the target cannot know",
      ["--public-url=https://a.example", "--forward-to=http://127.0.0.1:1/"],
      4,
      /does not know\nnext: Set DEVREV_WEBHOOK_SECRET/,
    ],
    ["something else to print", ["--print=headers"], 2, /Allowed choices are body/],
  ])("%s", async (_, args, expected, sentence) => {
    const { code, stdout, stderr } = await cli(["listen", ...args], { env: { DEVREV_TOKEN: "any" } });
    expect(stderr).toMatch(sentence);
    expect({ code, stdout }).toEqual({ code: expected, stdout: "" });
  });

  test("a port that is in use", async () => {
    const { port } = new URL((await serve(silent)).url);
    const { code, stderr } = await cli(["listen", "--port", port]);
    expect(code).toBe(4);
    expect(stderr).toMatch(/port \d+: it is in use\nnext: Choose another port with --port/);
  });
});
