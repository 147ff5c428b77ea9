import { inspect } from "node:util";
import { beforeEach, describe, expect, test } from "vitest";
import {
  createKey,
  createReadToken,
  type IssuedKey,
  revokeKey,
  rotateKey,
  UnauthenticatedError,
} from "../../src/access/index.ts";
import type { Ledger } from "../../src/ledger/index.ts";
import { filePlace, openLedger } from "../ledger/suite/place.ts";
import { handClock, START } from "../ledger/suite/sample.ts";
import { ask, bearer, partsOf } from "./tokens.ts";

let ledger: Ledger;
let issued: IssuedKey;
let clock: ReturnType<typeof handClock>;
beforeEach(async () => {
  clock = handClock();
  ledger = await openLedger(filePlace(), { now: clock.now });
  issued = await createKey(ledger, { name: "web" }, START);
});

const now = (authorization: string | undefined) => ask(ledger, authorization, clock.now());
const refusal = async (authorization: string | undefined): Promise<UnauthenticatedError> => {
  const error = await now(authorization).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UnauthenticatedError);
  return error as UnauthenticatedError;
};

describe("a key", () => {
  test("is who shows its secret, and nothing of the secret is in what that says", async () => {
    const access = await now(bearer(issued.secret));
    expect(access).toStrictEqual({ kind: "key", key: issued.key });
    const { secret } = partsOf(issued.secret);
    expect(inspect(access, { depth: 20, showHidden: true })).not.toContain(secret);
    expect(JSON.stringify(access)).not.toMatch(/hash|[0-9a-f]{64}/);
  });

  test("no header is missing credentials, whatever else is in the request", async () => {
    expect((await refusal(undefined)).reason).toBe("missing");
  });

  test("one character more or less, another scheme, or a second header is malformed", async () => {
    const { secret } = issued;
    const forms = ["", "Bearer", "Bearer ", secret, `Basic ${secret}`, `Bearer  ${secret}`, `Bearer\t${secret}`];
    const longer = [`${bearer(secret)}A`, bearer(secret).slice(0, -1), `${bearer(secret)}, ${bearer(secret)}`];
    const wrapped = [`Bearer "${secret}"`, `Bearer ${secret}=`, `Bearer ${secret}\u00a0`, `Bearer x${secret}`];
    for (const form of [...forms, ...longer, ...wrapped]) expect((await refusal(form)).reason, form).toBe("malformed");
  });

  test("the scheme may be written in small letters, the key may not be written otherwise", async () => {
    expect(await now(`bearer ${issued.secret}`)).toMatchObject({ kind: "key" });
    expect((await refusal(`Bearer ${issued.secret.replace("aek_", "AEK_")}`)).reason).toBe("malformed");
  });

  test("a wrong secret and an id that does not exist are told in the same words", async () => {
    const other = await createKey(ledger, { name: "other" }, START);
    const { secret } = partsOf(other.secret);
    const wrong = await refusal(`Bearer aek_${issued.key.id}_${secret}`);
    const nobody = await refusal(`Bearer aek_${"x".repeat(16)}_${secret}`);
    expect(wrong).toEqual(nobody);
    expect(wrong.reason).toBe("unknown");
  });

  test("no refusal tells what was shown", async () => {
    const { id, secret } = partsOf(issued.secret);
    for (const shown of [`aek_${"y".repeat(16)}_${secret}`, `aek_${id}_${secret}x`, secret, `${id}:${secret}`]) {
      expect(inspect(await refusal(bearer(shown)), { depth: 20, showHidden: true })).not.toContain(secret);
    }
  });

  test("is refused from the moment it expires", async () => {
    const short = await createKey(ledger, { name: "short", expiresIn: 10 }, START);
    clock.forward(9_999);
    expect(await now(bearer(short.secret))).toMatchObject({ key: { expiresAt: START + 10_000 } });
    clock.forward(1);
    expect((await refusal(bearer(short.secret))).reason).toBe("expired");
    expect(await now(bearer(issued.secret))).toMatchObject({ kind: "key" });
  });

  test("is refused from the next request after it was revoked, by another process too", async () => {
    const place = filePlace();
    const [gateway, operator] = [await openLedger(place), await openLedger(place)];
    const { key, secret } = await createKey(operator, { name: "web" });
    expect(await ask(gateway, bearer(secret))).toMatchObject({ kind: "key" });
    await revokeKey(operator, key.id);
    await expect(ask(gateway, bearer(secret))).rejects.toMatchObject({ reason: "revoked" });
  });

  test("that was rotated has its new secret, and the old one no more", async () => {
    const rotated = await rotateKey(ledger, issued.key.id, 0, START);
    expect(rotated.key).toEqual(issued.key);
    expect(await now(bearer(rotated.secret))).toStrictEqual({ kind: "key", key: issued.key });
    expect((await refusal(bearer(issued.secret))).reason).toBe("unknown");
  });

  test("that was rotated with an overlap has both, the old one until that is over", async () => {
    const rotated = await rotateKey(ledger, issued.key.id, 60, START);
    clock.forward(59_999);
    for (const { secret } of [issued, rotated]) expect(await now(bearer(secret))).toMatchObject({ kind: "key" });
    clock.forward(1);
    expect((await refusal(bearer(issued.secret))).reason).toBe("expired");
    expect(await now(bearer(rotated.secret))).toMatchObject({ kind: "key" });
  });

  test("that was rotated twice has its last two secrets at most", async () => {
    const second = await rotateKey(ledger, issued.key.id, 60, START);
    const third = await rotateKey(ledger, issued.key.id, 60, START);
    expect((await refusal(bearer(issued.secret))).reason).toBe("unknown");
    for (const { secret } of [second, third]) expect(await now(bearer(secret))).toMatchObject({ kind: "key" });
  });

  test("that was revoked is so with both of its secrets", async () => {
    const rotated = await rotateKey(ledger, issued.key.id, 60, START);
    await revokeKey(ledger, issued.key.id, START);
    for (const { secret } of [issued, rotated]) expect((await refusal(bearer(secret))).reason).toBe("revoked");
  });
});

describe("a read token", () => {
  const issue = () => createReadToken(ledger, "run_1", issued.key.id, START);

  test("is who shows it, for 15 minutes", async () => {
    const { token, run, expiresAt } = await issue();
    expect([run, expiresAt]).toEqual(["run_1", START + 900_000]);
    clock.forward(899_999);
    expect(await now(bearer(token))).toStrictEqual({ kind: "read-token", run: "run_1", key: issued.key.id });
    clock.forward(1);
    expect((await refusal(bearer(token))).reason).toBe("unknown");
  });

  test("is no key, and a key is no read token", async () => {
    const { token } = await issue();
    expect((await refusal(bearer(token.replace("aet_", "aek_")))).reason).toBe("unknown");
    expect((await refusal(bearer(issued.secret.replace("aek_", "aet_")))).reason).toBe("unknown");
  });

  test("ends with its key, and outlives a new secret of it", async () => {
    const { token } = await issue();
    await rotateKey(ledger, issued.key.id, 0, START);
    expect(await now(bearer(token))).toMatchObject({ kind: "read-token" });
    await revokeKey(ledger, issued.key.id, START);
    expect((await refusal(bearer(token))).reason).toBe("revoked");
  });

  test("ends when its key expires", async () => {
    const short = await createKey(ledger, { name: "short", expiresIn: 10 }, START);
    const { token } = await createReadToken(ledger, "run_1", short.key.id, START);
    clock.forward(10_000);
    expect((await refusal(bearer(token))).reason).toBe("expired");
  });
});
