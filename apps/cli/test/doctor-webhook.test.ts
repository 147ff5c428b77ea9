import { readdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { createAgentClient } from "@agent-events/client";
import { signDelivery } from "@agent-events/receiver";
import { createSandbox, type Sandbox } from "@agent-events/sandbox";
import { deadAddress } from "@agent-events/test-support/dead-address";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { at, cli } from "./cli.ts";
import { findings } from "./findings.ts";
import { receiver, SECRET } from "./receiver.ts";
import { json, type Reply, serve, silent } from "./server.ts";
import { temporary } from "./temporary.ts";

describe("against a sandbox", () => {
  let sandbox: Sandbox;
  let env: Record<string, string>;
  beforeAll(async () => {
    sandbox = await createSandbox();
    env = { ...at(sandbox.url), DEVREV_WEBHOOK_SECRET: SECRET };
  });
  afterAll(() => sandbox.close());

  /** A webhook of its own for an address. */
  async function webhookFor(url: string, more: object = { event_types: ["ai_agent_response"] }) {
    const client = createAgentClient({ token: "any", baseUrl: sandbox.url });
    const { webhook } = await client.webhooks.create({ url, secret: SECRET, ...more });
    return { id: webhook.id, client };
  }

  test("where all is well each thing is ok, nothing was asked, and nothing is changed", async () => {
    const { url, taken } = await receiver();
    const { id } = await webhookFor(url);
    await expect.poll(() => sandbox.webhooks().find((one) => one.id === id)?.status).toBe("active");
    const store = await temporary("runs.db");
    const calls = sandbox.calls().length;
    const args = ["doctor", "--webhook", id, "--store", store];
    const { code, stdout, stderr } = await cli(args, { env });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const check of ["node", "token", "clock", "webhook", "events", "secret", "receiver", "handshake", "store"]) {
      expect(stdout).toMatch(new RegExp(`^ok +${check} `, "m"));
    }
    expect(stdout).not.toContain(SECRET);
    expect(stdout).not.toContain("a-token");
    expect(taken).toEqual([]);
    expect(await readdir(dirname(store))).toEqual([]);
    expect(
      sandbox
        .calls()
        .slice(calls)
        .map(({ operation }) => operation)
        .sort(),
    ).toEqual(["webhooks-get", "webhooks-list"]);
  });

  test("a webhook that is inactive, unverified, or without the event", async () => {
    const { url } = await receiver();
    const [off, lost, deaf] = await Promise.all([
      webhookFor(url),
      webhookFor(await deadAddress()),
      webhookFor(url, { event_types: ["work_created"] }),
    ]);
    await off.client.webhooks.update({ id: off.id, action: "deactivate" });
    const all = await Promise.all([off, lost, deaf].map(({ id }) => findings(["--webhook", id], env)));
    expect(all.map(({ code }) => code)).toEqual([9, 9, 9]);
    expect(all[0]?.found["webhook"]).toMatchObject({
      status: "fail",
      message: `${off.id} is inactive: it delivers nothing.`,
      fix: `agent-events webhook update ${off.id} --activate`,
    });
    expect(all[1]?.found["webhook"]).toMatchObject({ status: "fail", fix: `agent-events webhook verify ${lost.id}` });
    expect(all[1]?.found["receiver"]).toMatchObject({
      status: "fail",
      message: expect.stringMatching(/cannot be reached from here: nothing listens there/),
    });
    expect(all[2]?.found["events"]).toMatchObject({
      status: "fail",
      message: `${deaf.id} gets only work_created, so no agent's answer.`,
    });
    expect(all[2]?.stderr).toMatch(/"message":"1 of \d+ checks failed: events","next":"agent-events webhook update/);
  });

  const secrets: readonly (readonly [fact: string, secret: string | undefined, status: string, message: RegExp])[] = [
    ["none", undefined, "warn", /is not set/],
    ["only white space", " \n", "fail", /nothing but white space/],
    ["white space around it", `${SECRET}\n`, "fail", /white space around it/],
    ["that of another webhook", "YW5vdGhlci1zZWNyZXQ=", "fail", /is not the secret of don:/],
  ];

  test("a secret that is missing, blank, padded or another's", async () => {
    const { id } = await webhookFor((await receiver()).url);
    const { DEVREV_WEBHOOK_SECRET: _, ...without } = env;
    const told = await Promise.all(
      secrets.map(([, secret]) => {
        const own = secret === undefined ? without : { ...env, DEVREV_WEBHOOK_SECRET: secret };
        return findings(["--webhook", id, "--no-probe"], own);
      }),
    );
    for (const [index, [fact, , status, message]] of secrets.entries()) {
      expect(told[index]?.found["secret"], fact).toMatchObject({ status, message: expect.stringMatching(message) });
      expect(told[index]?.found["receiver"]).toMatchObject({
        status: "unknown",
        message: expect.stringMatching(/^Nothing/),
      });
    }
  });

  test("each answer to a forged delivery that is not 401 is explained, with what to do", async () => {
    const answers: readonly (readonly [answer: Reply, message: RegExp])[] = [
      [json(200, {}), /takes a forged delivery with 200, so it does not check signatures/],
      [json(204, {}), /takes a forged delivery with 204/],
      [(response) => response.writeHead(302, { location: "/login" }).end(), /sends on with 302 to \/login/],
      [json(403, {}), /refuses it with 403/],
      [json(404, {}), /has nothing under this path/],
      [json(405, {}), /does not take POST/],
      [json(418, {}), /answers a forged delivery with 418/],
      [json(502, {}), /is a proxy that does not reach the receiver/],
      [(response) => response.destroy(), /cannot be reached from here: no connection/],
      [silent, /cannot be reached from here: no answer within 3 s/],
    ];
    const told = await Promise.all(
      answers.map(async ([answer]) => {
        const { url } = await serve(answer);
        const { id } = await webhookFor(url);
        return findings(["--webhook", id], env);
      }),
    );
    for (const [index, { code, found }] of told.entries()) {
      expect(code).toBe(9);
      expect(found["receiver"]).toMatchObject({
        status: "fail",
        message: expect.stringMatching(answers[index]?.[1] ?? ""),
      });
      expect(found["receiver"]?.fix).toMatch(/\.$/);
      expect(found["handshake"]?.status).toBe("unknown");
    }
  });

  test("a receiver that answers challenges of everyone, one with another secret, one with another form", async () => {
    const open: Reply = (response) => {
      const { verify } = JSON.parse(received.at(-1)?.body ?? "");
      response.end(JSON.stringify(verify));
    };
    const { url: trusting, received } = await serve(open);
    const { url: other } = await receiver({ secret: "YW5vdGhlci1zZWNyZXQ=" });
    const { url: form } = await receiver({ signatureForm: "decoded-hex" });
    const ids = (await Promise.all([trusting, other, form].map((url) => webhookFor(url)))).map(({ id }) => id);
    const all = await Promise.all(ids.map((id) => findings(["--webhook", id], env)));
    const told = all.map(({ found }) => [found["receiver"], found["handshake"]]);
    expect(told).toMatchObject([
      [{ status: "fail", message: expect.stringMatching(/answers a challenge with a forged signature/) }, {}],
      [{ status: "ok" }, { status: "fail", message: expect.stringMatching(/refuses a challenge that is signed/) }],
      [{ status: "ok" }, { status: "warn", message: expect.stringMatching(/signed in the form decoded-hex/) }],
    ]);
  });

  test("a delivery that came tells the form of the signature, or why it does not fit", async () => {
    const body = '{"type":"ai_agent_response","text":"äöü"}\n';
    const file = await temporary("body.json");
    await writeFile(file, body);
    const spaced = await signDelivery(body.trim(), { secret: SECRET });
    const ask = async (signature: string, ...more: string[]) => {
      const args = ["--no-probe", "--delivery", file, "--signature", signature, ...more];
      return (await findings(args, { DEVREV_WEBHOOK_SECRET: SECRET })).found["signature"];
    };
    const hex = await signDelivery(body, { secret: SECRET });
    const base64 = await signDelivery(body, { secret: SECRET, signatureForm: "decoded-base64" });
    const [right, other, expected, rewritten, wrong, malformed] = await Promise.all([
      ask(hex),
      ask(base64),
      ask(base64, "--signature-form=decoded-base64"),
      ask(spaced),
      ask("ab".repeat(32)),
      ask("zz"),
    ]);
    expect(right).toMatchObject({ status: "ok", message: expect.stringMatching(/in the form text-hex\.$/) });
    expect(other).toMatchObject({ status: "warn", fix: expect.stringMatching(/signatureForm to "decoded-base64"/) });
    expect(expected?.status).toBe("ok");
    expect(rewritten).toMatchObject({
      status: "fail",
      message: expect.stringMatching(/same JSON written in another way/),
    });
    expect(wrong).toMatchObject({ status: "fail", message: expect.stringMatching(/the signature is wrong/) });
    expect(malformed).toMatchObject({ status: "fail", fix: expect.stringMatching(/^It is neither hex nor base64/) });
  });

  test("an agent's id is looked at, and what only a question could tell is said to be unknown", async () => {
    const [good, bad] = await Promise.all([
      findings(["--agent", "don:core:dvrv-us-1:devo/0:ai_agent/1", "--no-probe"], env),
      findings(["--agent", "my agent", "--no-probe"], env),
    ]);
    expect(good.found["agent"]).toMatchObject({
      status: "unknown",
      message: expect.stringMatching(/nothing was asked/),
    });
    expect(bad.found["agent"]).toMatchObject({ status: "warn" });
  });
});
