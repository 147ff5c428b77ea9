import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { temporaryFolder } from "@agent-events/test-support/temporary-folder";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createKey, createReadToken, UnauthenticatedError } from "../../src/access/index.ts";
import { type Ledger, sqliteLedger } from "../../src/ledger/index.ts";
import { ask, bearer, fc } from "./tokens.ts";

const BASE64URL = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const folder = temporaryFolder(afterAll);
let ledger: Ledger;
let genuine: readonly string[];

beforeAll(async () => {
  ledger = await sqliteLedger(join(folder, "gateway.ledger.db"));
  const { key, secret } = await createKey(ledger, { name: "web" });
  const { token } = await createReadToken(ledger, "run_1", key.id);
  genuine = [secret, token];
});
afterAll(async () => {
  await ledger.close();
});

const isRefused = async (header: string) => {
  await expect(ask(ledger, header)).rejects.toBeInstanceOf(UnauthenticatedError);
};

test("the genuine ones are taken", async () => {
  for (const each of genuine) expect(await ask(ledger, bearer(each))).toBeDefined();
});

test("each single character of a genuine one, changed into each other one, is refused", async () => {
  for (const each of genuine) {
    const forged = [...each].flatMap((is, at) =>
      [...BASE64URL].filter((other) => other !== is).map((other) => each.slice(0, at) + other + each.slice(at + 1)),
    );
    expect(forged.length).toBe(each.length * 63);
    await Promise.all(forged.map((text) => isRefused(bearer(text))));
  }
});

test("a genuine one with anything put in, taken out or turned round is refused", async () => {
  const which = fc.nat({ max: 1 });
  const place = fc.nat({ max: 64 });
  const extra = fc.string({ unit: fc.constantFrom(...BASE64URL, " ", ",", "="), maxLength: 4 });
  const change = async (at: number, one: number, other: number, put: string) => {
    const text = genuine[at] as string;
    const [head, middle, tail] = cut(text, Math.min(one, other), Math.max(one, other));
    for (const forged of [
      head + put + tail,
      head + put + middle + tail,
      head + [...middle].reverse().join("") + tail,
    ]) {
      if (forged !== text) await isRefused(bearer(forged));
    }
  };
  await fc.assert(fc.asyncProperty(which, place, place, extra, change), { numRuns: 300 });
});

function cut(text: string, from: number, to: number): [string, string, string] {
  return [text.slice(0, from), text.slice(from, to), text.slice(to)];
}

test("what has the right form and another secret is refused", async () => {
  const ids = genuine.map((text) => text.slice(0, 21));
  for (let n = 0; n < 500; n++) await isRefused(bearer(ids[n % 2] + randomBytes(32).toString("base64url")));
});

test("no other header authenticates", async () => {
  // What a header may hold at all.
  const value = fc.string({ unit: fc.integer({ min: 0x20, max: 0xff }).map((code) => String.fromCharCode(code)) });
  const parts = fc.array(fc.oneof(value, fc.constantFrom("Bearer ", "bearer", "aek_", "aet_", " ", ",")), {
    maxLength: 6,
  });
  await fc.assert(
    fc.asyncProperty(parts, (all) => isRefused(all.join(""))),
    { numRuns: 500 },
  );
});
