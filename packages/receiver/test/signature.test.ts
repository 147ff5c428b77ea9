import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  ConfigurationError,
  findSignatureForm,
  type SignatureForm,
  signatureForms,
  signDelivery,
} from "../src/index.ts";
import { hmac as nodeHmac } from "../src/signature/hmac.node.ts";
import { hmac as webHmac } from "../src/signature/hmac.web.ts";
import { bytesOf, challenges, events, observe, post, SECRET } from "./deliveries.ts";

// The contract's examples of the header, for this body and the secret of its examples.
const documented: Record<SignatureForm, string> = {
  "text-hex": "62c14cf601b51b5e2c4e6329d24cbcd9bde0343acce26e19970d7f370ff5b5f4",
  "text-base64": "YsFM9gG1G14sTmMp0ky82b3gNDrM4m4Zlw1/Nw/1tfQ=",
  "decoded-hex": "2e5ac11b212628b51c047908fe90cb8b2ff7cf26d71f46ddcdfba92b08bc68e8",
  "decoded-base64": "LlrBGyEmKLUcBHkI/pDLiy/3zybXH0bdzfupKwi8aOg=",
};
const documentedBody = '{"type":"verify","challenge":"3q2-7wAtVf9kZk1eFqTn"}';

/** How DevRev's example receiver reads a signature: the key is the secret's text, and the code is lower-case hex. */
const asInGo = (body: Uint8Array, secret: string) =>
  createHmac("sha256", Buffer.from(secret)).update(body).digest("hex");

async function problemOf(request: Request, options: Parameters<typeof observe>[0] = {}) {
  const { receive, rejections } = observe(options);
  expect((await receive(request)).status).toBe(401);
  return rejections[0] as { problem?: string; next?: string };
}

describe.each(signatureForms)("%s", (signatureForm) => {
  test("is what the contract documents", async () => {
    const signature = await signDelivery(documentedBody, { secret: SECRET, signatureForm });
    expect(signature).toBe(documented[signatureForm]);
    expect(await findSignatureForm({ secret: SECRET, body: bytesOf(documentedBody), signature })).toBe(signatureForm);
  });

  test("what signDelivery signs, a receiver takes; with one byte changed anywhere, it does not", async () => {
    const secret = fc.uint8Array({ minLength: 8, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString("base64"));
    const body = fc.uint8Array({ minLength: 1, maxLength: 400 });
    await fc.assert(
      fc.asyncProperty(
        secret,
        body,
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (secret, body, where, change) => {
          const { receive } = observe({ secret, signatureForm, untimed: "accept" });
          const headers = { "x-devrev-signature": await signDelivery(body, { secret, signatureForm }) };
          expect((await receive(post(body, headers))).status).toBe(200);
          const changed = Uint8Array.from(body);
          changed[where % body.length] = (changed[where % body.length] as number) ^ change;
          expect((await receive(post(changed, headers))).status).toBe(401);
          const longer = new Uint8Array([...body, change]);
          expect((await receive(post(longer, headers))).status).toBe(401);
        },
      ),
    );
  });

  test("with any character of the signature changed, added or left out, it is refused", async () => {
    const { receive } = observe({ signatureForm });
    const right = await signDelivery(bytesOf(events.message), { secret: SECRET, signatureForm });
    const alphabet = "0123456789abcdefABCDEFghijklmnopqrstuvwxyzGHIJKLMNOPQRSTUVWXYZ+/=-_ ,éšŵ";
    const wrong = new Set<string>();
    for (let at = 0; at <= right.length; at++) {
      for (const one of alphabet) {
        wrong.add(right.slice(0, at) + one + right.slice(at + 1)).add(right.slice(0, at) + one + right.slice(at));
      }
      wrong.add(right.slice(0, at)).add(right.slice(0, at) + right.slice(at + 1));
    }
    wrong.delete(right);
    const body = bytesOf(events.message);
    const statuses = new Map<string, number>();
    for (const signature of wrong) {
      const headers = { get: (name: string) => (name === "x-devrev-signature" ? signature : null) };
      statuses.set(signature, (await receive.take({ method: "POST", headers, body })).status);
    }
    expect(statuses.size).toBeGreaterThan(5_000);
    expect([...statuses].filter(([, status]) => status !== 401)).toEqual([]);
  });

  test("another secret, however near, is refused", async () => {
    const headers = {
      "x-devrev-signature": await signDelivery(bytesOf(events.message), { secret: SECRET, signatureForm }),
    };
    for (let at = 0; at < SECRET.length; at++) {
      const secret = `${SECRET.slice(0, at)}${SECRET[at] === "A" ? "B" : "A"}${SECRET.slice(at + 1)}`;
      expect((await observe({ secret, signatureForm }).receive(post(events.message, headers))).status).toBe(401);
    }
  });

  test("no other form is taken in its place, and the observer is told the form", async () => {
    for (const other of signatureForms.filter((one) => one !== signatureForm)) {
      const headers = {
        "x-devrev-signature": await signDelivery(bytesOf(events.message), { secret: SECRET, signatureForm: other }),
      };
      expect(await problemOf(post(events.message, headers), { signatureForm })).toMatchObject({
        problem: "other-form",
        next: `set signatureForm to "${other}"`,
      });
    }
  });
});

test("by default a signature is that of DevRev's own example: the secret's text as key, lower-case hex", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", minLength: 1 }), fc.uint8Array(), async (secret, body) => {
      fc.pre(secret.trim() !== "");
      expect(await signDelivery(body, { secret })).toBe(asInGo(body, secret));
    }),
  );
  const body = bytesOf(events.message);
  const { receive } = observe();
  expect((await receive(post(body, { "x-devrev-signature": asInGo(body, SECRET) }))).status).toBe(200);
});

test("the same on node:crypto and on WebCrypto, for every key, body, signature and encoding", async () => {
  const key = fc.uint8Array({ minLength: 1, maxLength: 200 });
  const encoding = fc.constantFrom("hex", "base64");
  await fc.assert(
    fc.asyncProperty(key, fc.uint8Array(), fc.uint8Array(), encoding, async (key, body, another, encoding) => {
      const [node, web] = [nodeHmac.importKey(key), webHmac.importKey(key)];
      const signature = await nodeHmac.sign(node, body, encoding);
      expect(await webHmac.sign(web, body, encoding)).toBe(signature);
      for (const hmac of [nodeHmac, webHmac]) {
        const own = hmac === nodeHmac ? node : web;
        expect(await hmac.verify(own, body, signature, encoding)).toBe(true);
        const other = await hmac.sign(own, another, encoding);
        expect(await hmac.verify(own, body, other, encoding)).toBe(Buffer.compare(body, another) === 0);
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["node:crypto", nodeHmac],
  ["WebCrypto", webHmac],
])("%s compares signatures of every length, and only the whole one is right", async (_, hmac) => {
  const key = hmac.importKey(bytesOf(SECRET));
  const body = bytesOf(events.message);
  const right = await hmac.sign(key, body, "hex");
  for (let length = 0; length <= 128; length += 2) {
    const given = (right + right).slice(0, length);
    expect(await hmac.verify(key, body, given, "hex"), String(length)).toBe(length === 64);
  }
  // After a right one, whatever is left of it must not help.
  expect(await hmac.verify(key, body, right.slice(0, 62), "hex")).toBe(false);
});

test("characters beyond ASCII, of which the lower byte would fit, are compared as what they are", () => {
  const key = nodeHmac.importKey(bytesOf(SECRET));
  const right = String(nodeHmac.sign(key, bytesOf("body"), "hex"));
  expect(nodeHmac.verify(key, bytesOf("body"), right, "hex")).toBe(true);
  for (let at = 0; at < right.length; at++) {
    const wide = String.fromCharCode(right.charCodeAt(at) + 0x100);
    expect(nodeHmac.verify(key, bytesOf("body"), right.slice(0, at) + wide + right.slice(at + 1), "hex")).toBe(false);
  }
});

test("each of several secrets is accepted, and one that was taken away no longer", async () => {
  const [before, after] = ["old secret of the webhook", "new secret of the webhook"];
  const request = async (secret: string) =>
    post(events.message, { "x-devrev-signature": await signDelivery(bytesOf(events.message), { secret }) });
  const seen: number[] = [];
  const both = observe({ secret: [after, before], onDelivery: (_, { secret }) => void seen.push(secret) });
  expect((await both.receive(await request(before))).status).toBe(200);
  expect((await both.receive(await request(after))).status).toBe(200);
  expect(seen).toEqual([1, 0]);
  const done = observe({ secret: after });
  expect((await done.receive(await request(before))).status).toBe(401);
  expect((await done.receive(await request(after))).status).toBe(200);
});

test("white space around the secret is named as the reason, with several secrets too", async () => {
  const headers = { "x-devrev-signature": asInGo(bytesOf(events.message), SECRET) };
  for (const secret of [`${SECRET}\n`, ` ${SECRET}`, ["another", `\t${SECRET}\r\n`]]) {
    expect(await problemOf(post(events.message, headers), { secret })).toMatchObject({ problem: "white-space" });
  }
});

test.each([
  ["without the escapes of Go", '{"a":"\\u003cb\\u003e \\u0026"}', '{"a":"<b> &"}'],
  ["without its line feed", '{"a":1}\n', '{"a":1}'],
  ["with a line feed", '{"a":1}', '{"a":1}\n'],
  ["on one line", '{\n  "a": 1\n}', '{"a":1}'],
  ["on several lines", '{"a":1}', '{\n  "a": 1\n}'],
])("a body that was written again %s is named as the reason", async (_, sent, came) => {
  const headers = { "x-devrev-signature": asInGo(bytesOf(sent), SECRET) };
  expect(await problemOf(post(came, headers))).toMatchObject({ problem: "rewritten-body" });
});

test("reasons are not searched for in a large body, which anyone may send", async () => {
  const body = " ".repeat(70_000);
  const headers = { "x-devrev-signature": await signDelivery(body, { secret: SECRET, signatureForm: "decoded-hex" }) };
  expect(await problemOf(post(body, headers))).toMatchObject({ problem: "mismatch" });
});

test("a forged signature of a body that is not JSON, or nested deep, is a plain mismatch", async () => {
  for (const body of ["{", "[".repeat(20_000) + "]".repeat(20_000), new Uint8Array([0xff, 0])]) {
    expect(await problemOf(post(body, { "x-devrev-signature": "0".repeat(64) }))).toMatchObject({
      problem: "mismatch",
    });
  }
});

test("no form is found for another secret or body", async () => {
  const signature = await signDelivery("body", { secret: SECRET });
  expect(await findSignatureForm({ secret: "not base64!", body: "body", signature })).toBeUndefined();
  expect(await findSignatureForm({ secret: SECRET, body: "body ", signature })).toBeUndefined();
  expect(await findSignatureForm({ secret: SECRET, body: "body", signature: "nonsense" })).toBeUndefined();
});

test("base64 that would decode to the same bytes is another signature, so there is only one that is right", async () => {
  const signature = documented["text-base64"].replace("fQ=", "fR=");
  expect(Buffer.from(signature, "base64")).toEqual(Buffer.from(documented["text-base64"], "base64"));
  const request = post(documentedBody, { "x-devrev-signature": signature });
  expect(await problemOf(request, { signatureForm: "text-base64" })).toMatchObject({ problem: "malformed" });
});

test("neither rejection nor answer holds the secret, the signature or anything of the body", async () => {
  const { receive, rejections } = observe();
  const response = await receive(post(challenges.flat, { "x-devrev-signature": "c0ffee".padEnd(64, "0") }));
  const told = JSON.stringify([rejections, rejections.map(String), rejections[0]?.stack, await response.text()]);
  for (const secret of [SECRET, "c0ffee", "3q2-"]) expect(told).not.toContain(secret);
});

test("a secret that its form cannot use is refused when it is given", async () => {
  const bad = { secret: "not base64!", signatureForm: "decoded-hex" } as const;
  expect(() => observe(bad)).toThrow(ConfigurationError);
  await expect(signDelivery("", bad)).rejects.toThrow(ConfigurationError);
  await expect(signDelivery("", { secret: "" })).rejects.toThrow(ConfigurationError);
});
