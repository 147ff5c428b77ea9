import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import { temporaryFolder } from "@agent-events/test-support/temporary-folder";
import { beforeEach, expect, test } from "vitest";
import { createKey, createReadToken, listKeys, type NewKey, revokeKey, rotateKey } from "../../src/access/index.ts";
import type { Ledger } from "../../src/ledger/index.ts";
import { filePlace, openAt, openLedger } from "../ledger/suite/place.ts";
import { START } from "../ledger/suite/sample.ts";
import { partsOf } from "./tokens.ts";

let ledger: Ledger;
beforeEach(async () => {
  ledger = await openLedger(filePlace());
});

test("a new key has both scopes and no end, unless it is told otherwise", async () => {
  const { key, secret } = await createKey(ledger, { name: "web" }, START);
  expect(secret).toMatch(/^aek_[a-z0-9]{16}_[\w-]{43}$/);
  expect(key).toStrictEqual({
    id: partsOf(secret).id,
    name: "web",
    scopes: ["runs:read", "runs:write"],
    createdAt: START,
    expiresAt: undefined,
    revokedAt: undefined,
  });
  const { key: narrow } = await createKey(ledger, { name: "web", scopes: ["runs:read"], expiresIn: 60 }, START + 1);
  expect(narrow).toMatchObject({ scopes: ["runs:read"], expiresAt: START + 60_001 });
  expect(await listKeys(ledger)).toStrictEqual([key, narrow]);
});

test("no two keys have an id or a secret in common", async () => {
  const issued = await Promise.all(Array.from({ length: 200 }, () => createKey(ledger, { name: "web" })));
  const parts = issued.map(({ secret }) => partsOf(secret));
  expect(new Set(parts.map(({ id }) => id)).size).toBe(200);
  expect(new Set(parts.map(({ secret }) => secret)).size).toBe(200);
});

test.each<[NewKey, string]>([
  [{ name: "" }, "name"],
  [{ name: " web" }, "name"],
  [{ name: "a\nb" }, "name"],
  [{ name: "\ud800" }, "name"],
  [{ name: "x".repeat(101) }, "name"],
  [{ name: "web", scopes: [] }, "scopes"],
  [{ name: "web", scopes: ["runs:read", "admin" as "runs:read"] }, "scopes"],
  [{ name: "web", expiresIn: 0 }, "expiresIn"],
  [{ name: "web", expiresIn: 1.5 }, "expiresIn"],
  [{ name: "web", expiresIn: Number.POSITIVE_INFINITY }, "expiresIn"],
])("%o has no meaning, and makes no key", async (options, option) => {
  await expect(createKey(ledger, options)).rejects.toMatchObject({
    name: "KeyInvalidError",
    option,
    message: expect.stringMatching(new RegExp(`^${option} must be .*, got `)),
  });
  expect(await listKeys(ledger)).toEqual([]);
});

test("a revoked key stays in the list, with when it first was", async () => {
  const { key } = await createKey(ledger, { name: "web" }, START);
  expect(await revokeKey(ledger, key.id, START + 5)).toStrictEqual({ ...key, revokedAt: START + 5 });
  expect(await revokeKey(ledger, key.id, START + 9)).toStrictEqual({ ...key, revokedAt: START + 5 });
  expect(await listKeys(ledger)).toStrictEqual([{ ...key, revokedAt: START + 5 }]);
});

test("a key that was revoked or has expired is not rotated, and it is said why", async () => {
  const { key } = await createKey(ledger, { name: "web", expiresIn: 1 }, START);
  await expect(rotateKey(ledger, key.id, 0, START + 1_000)).rejects.toMatchObject({
    name: "KeyEndedError",
    message: `the key ${key.id} expired at 2030-01-01T00:00:01.000Z, which a new secret does not mend; create another key`,
  });
  await revokeKey(ledger, key.id, START);
  await expect(rotateKey(ledger, key.id, 0, START)).rejects.toMatchObject({ name: "KeyEndedError", reason: "revoked" });
});

test("of a rotation and a revocation at one time, the revocation is not lost", async () => {
  for (let round = 0; round < 20; round++) {
    const { key } = await createKey(ledger, { name: "web" });
    await Promise.allSettled([rotateKey(ledger, key.id), revokeKey(ledger, key.id), rotateKey(ledger, key.id)]);
    expect((await ledger.getKey(key.id))?.revokedAt).toBeDefined();
  }
});

test("a key that does not exist is neither rotated nor revoked; a secret given for its id is not told on", async () => {
  const { secret } = await createKey(ledger, { name: "web" });
  for (const given of ["nobody", secret]) {
    for (const attempt of [rotateKey(ledger, given), revokeKey(ledger, given)]) {
      const error = await attempt.catch((reason: unknown) => reason);
      expect(error).toMatchObject({ name: "KeyUnknownError", message: expect.stringContaining("list the keys") });
      expect(inspect(error)).not.toContain(partsOf(secret).secret);
    }
  }
});

test.each([-1, 0.5, Number.NaN])("an overlap of %o is no time", async (overlap) => {
  const { key } = await createKey(ledger, { name: "web" });
  await expect(rotateKey(ledger, key.id, overlap)).rejects.toMatchObject({
    name: "KeyInvalidError",
    option: "overlap",
  });
});

test("no secret of a key or a read token is in any byte that is kept", async () => {
  const inside = temporaryFolder();
  const kept = await openAt(filePlace(join(inside, "gateway.ledger.db")));
  const { key, secret } = await createKey(kept, { name: "web" });
  const { secret: rotated } = await rotateKey(kept, key.id, 60);
  const { token } = await createReadToken(kept, "run_1", key.id);
  const bytes = () =>
    readdirSync(inside)
      .map((name) => readFileSync(join(inside, name), "latin1"))
      .join();
  const whileOpen = bytes();
  await kept.close();
  for (const found of [whileOpen, bytes()]) {
    expect(found).toContain(key.id);
    for (const shown of [secret, rotated, token]) expect(found).not.toContain(partsOf(shown).secret);
  }
});
