import { signDelivery } from "@agent-events/receiver";
import { deadAddress } from "@agent-events/test-support/dead-address";
import type { Outcome } from "@agent-events/test-support/outcome-of";
import { describe, expect, test } from "vitest";
import { cli, type Start } from "./cli.ts";
import { receiver, SECRET } from "./receiver.ts";
import { json, serve, silent } from "./server.ts";

/** Runs the command, with waits that take a sixtieth of their time. */
const trigger = (args: readonly string[], start: Start = {}): Promise<Outcome> =>
  cli(["trigger", ...args, "--speed=60"], start);

describe("a correct receiver", () => {
  test("gets the scenario's deliveries, signed, and each is told", async () => {
    const { url, taken } = await receiver();
    const { code, stdout, stderr } = await trigger(["duplicate", "--to", url]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(new RegExp(`^secret +${SECRET} +\\(text-hex; the receiver needs it\\)$`, "m"));
    expect(stdout.match(/^delivery {2}message {2}200 {2}\d+ of 3000 ms$/gm)).toHaveLength(3);
    expect(stdout).toMatch(/^total +7 of 7 were answered as they should be$/m);
    const [first, second, third] = taken.filter(({ kind }) => kind === "message");
    expect([second?.id, third?.id]).toEqual([first?.id, first?.id]);
  });

  test("answers 401 what is forged and 400 what is stale, and that is as it should be", async () => {
    const { url } = await receiver();
    const forged = await trigger(["forged", "--to", url]);
    expect(forged.code).toBe(0);
    expect(forged.stdout).toMatch(
      /401 .* as it should: its signature is wrong\n.*missing\n.*malformed\n.*message {2}200/,
    );
    const stale = await trigger(["stale", "--to", url]);
    expect(stale.code).toBe(0);
    expect(stale.stdout).toMatch(/400 .* as it should: it is stale/);
  });

  test("answers the challenge of `verify`", async () => {
    const { url, taken } = await receiver();
    const { code, stdout } = await trigger(["verify", "--to", url]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^delivery {2}verify {2}200/m);
    expect(taken).toEqual([]);
  });

  test("may have a secret of its own, which is not printed, and any form and envelope", async () => {
    const secret = Buffer.from("a secret of my own").toString("base64");
    const { url, taken } = await receiver({ secret, signatureForm: "decoded-base64", untimed: "accept" });
    const shape = ["--signature-form=decoded-base64", "--envelope=wrapped"];
    const { code, stdout, stderr } = await trigger(["skills", "--to", url, "--secret-env", ...shape], {
      env: { DEVREV_WEBHOOK_SECRET: secret },
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).not.toContain(secret);
    expect(taken[0]).toMatchObject({ kind: "skill-triggered", id: undefined });
  });

  test("--message is what the scenario answers, and --override sets fields of every body, typed", async () => {
    const { url, taken } = await receiver();
    const overrides = ["session_object=TKT-1", 'client_metadata={"n":1}', "new=[true]"].flatMap((override) => [
      "--override",
      `ai_agent_response.${override}`,
    ]);
    expect(await trigger(["echo", "--to", url, "--message=6 * 7", ...overrides])).toMatchObject({ code: 0 });
    expect(taken.map(({ sessionObject }) => sessionObject)).toEqual(taken.map(() => "TKT-1"));
    expect(taken.at(-1)).toMatchObject({
      kind: "message",
      message: expect.stringContaining("42"),
      clientMetadata: { n: 1 },
      raw: { ai_agent_response: { new: [true] } },
    });
  });

  test("with --json each line is an object, with the body as it was sent", async () => {
    const { url } = await receiver();
    const { stdout } = await trigger(["forged", "--to", url, "--json"]);
    const lines = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines[0]).toEqual({ kind: "secret", secret: SECRET, signatureForm: "text-hex" });
    expect(lines[1]).toMatchObject({
      kind: "delivery",
      what: "message",
      signature: "wrong",
      expected: "401",
      right: true,
    });
    expect(JSON.parse(lines[1].body)).toMatchObject({ type: "ai_agent_response" });
    expect(lines.at(-1)).toEqual({ kind: "outcome", sent: 4, right: 4 });
  });
});

test("what arrives is signed with the documented secret, over the very bytes", async () => {
  const { url, received } = await serve(json(200, {}));
  await trigger(["after-final", "--to", url]);
  expect(received.length).toBeGreaterThan(1);
  for (const { body, headers } of received) {
    expect(headers["x-devrev-signature"]).toBe(await signDelivery(body, { secret: SECRET }));
    expect(headers["content-type"]).toBe("application/json");
  }
});

describe("a receiver that is not correct", () => {
  test.each<[fact: string, args: readonly string[], status: number, next: RegExp]>([
    ["one that takes what is forged", ["forged"], 200, /Check the signature of the raw bytes/],
    ["one that refuses what is right", ["fail"], 500, /Answer 200, and nothing else/],
    ["one that answers 202", ["fail"], 202, /Answer 200, and nothing else/],
    ["one that has another secret", ["fail"], 401, /Give the receiver the secret/],
    ["one that takes what is stale", ["stale"], 200, /should have been answered 400/],
    ["one that does not answer the challenge", ["verify"], 200, /should have been answered 200 and \{"challenge"/],
  ])("%s", async (_, args, status, next) => {
    const { url } = await serve(json(status, {}));
    const { code, stdout, stderr } = await trigger([...args, "--to", url]);
    expect(code).toBe(8);
    expect(stdout).toMatch(/^delivery .* should be \d+/m);
    expect(stderr).toMatch(/^error: \d+ of \d+ deliveries were not answered as they should be\nnext: /);
    expect(stderr).toMatch(next);
  });

  test("one that never answers is waited for 3 seconds a delivery, and no longer", async () => {
    const { url, received } = await serve(silent);
    const { code, stdout, stderr } = await trigger(["late", "--to", url]);
    expect(code).toBe(3);
    expect(stdout).toMatch(/^delivery {2}message {2}no answer within 3 s {2}\d+ of 3000 ms {2}should be 200$/m);
    expect(stderr).toMatch(/answered none of 1 delivery: no answer within 3 s\nnext: Start the receiver/);
    expect(received).toHaveLength(1);
  });

  test("one that is not there", async () => {
    const { code, stderr } = await trigger(["fail", "--to", await deadAddress()]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/answered none of 2 deliveries: nothing listens there \(ECONNREFUSED\)/);
  });

  test("one that is said to speak TLS, in upper case, and does not", async () => {
    const { url } = await serve(silent);
    const { code, stderr } = await trigger(["verify", "--to", url.replace("http:", "HTTPS:")]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/answered none of 1 delivery: no connection \(EPROTO\)/);
  });

  test("one whose address Node cannot use", async () => {
    const { code, stderr } = await trigger(["verify", "--to=http://%E0@127.0.0.1:9/"]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/answered none of 1 delivery: the address cannot be used: URI malformed/);
  });

  test("Ctrl-C ends it with 130", async () => {
    let interrupt = () => {};
    const { url } = await serve(() => interrupt());
    const { code, stderr } = await trigger(["fail", "--to", url], {
      onStart: (child) => {
        interrupt = () => child.kill("SIGINT");
      },
    });
    expect(code).toBe(130);
    expect(stderr).toMatch(/^error: interrupted\nnext: What had not been sent/);
  });
});

describe("a command line that sends nothing", () => {
  const to = ["--to", "http://127.0.0.1:9/"];
  test.each<[fact: string, args: readonly string[], code: number, sentence: RegExp]>([
    ["no address", ["fail"], 2, /--to is missing/],
    ["an address that is none", ["fail", "--to=localhost"], 2, /--to is not an http\(s\) address: "localhost"/],
    [
      "an address elsewhere",
      ["fail", "--to=http://example.com/"],
      2,
      /nothing was sent there\nnext: .*--deliver-to anywhere/,
    ],
    ["a name that only looks like this machine", ["fail", "--to=http://127.0.0.1.example/"], 2, /is not this machine/],
    ["no scenario", to, 2, /missing required argument 'scenario'/],
    ["a scenario that there is not", ["dupliate", ...to], 2, /id you mean "duplicate"\?/],
    ["a scenario that delivers nothing", ["denied", ...to], 2, /the scenario denied delivers nothing/],
    [
      "an override without =",
      ["fail", ...to, "--override=id"],
      2,
      /--override id: it has no =\nnext: Write path=value/,
    ],
    [
      "an override of a field that there is not",
      ["fail", ...to, "--override=session_object=1"],
      2,
      /no field "session_object"\nnext: .*did you mean ai_agent_response\.session_object/,
    ],
    ["an override of the challenge", ["verify", ...to, "--override=id=1"], 2, /sets nothing in the challenge/],
    [
      "an override of a field that a scenario's envelope has not",
      ["wrapped", ...to, "--override=timestamp=1"],
      2,
      /timestamp cannot be set: in the wrapped envelope a delivery has only type and ai_agent_response\nnext: Set a/,
    ],
    [
      "an override of a field that the asked envelope has not",
      ["skills", ...to, "--envelope=wrapped", "--override=webhook_id=1"],
      2,
      /webhook_id cannot be set: in the wrapped envelope/,
    ],
    ["an override with a gap", ["fail", ...to, "--override=ai_agent_response..x=1"], 2, /a name of its path is empty/],
    ["a secret that is not set", ["fail", ...to, "--secret-env"], 4, /DEVREV_WEBHOOK_SECRET, which is not set/],
  ])("%s", async (_, args, expected, sentence) => {
    const { code, stderr } = await trigger(args);
    expect(stderr).toMatch(sentence);
    expect(code).toBe(expected);
  });

  test("a secret that no webhook could have", async () => {
    const { code, stderr } = await trigger(["fail", ...to, "--secret-stdin"], { input: "abc" });
    expect(code).toBe(4);
    expect(stderr).toMatch(/base64 of 8 to 32 bytes, and this is that of 2/);
  });
});
