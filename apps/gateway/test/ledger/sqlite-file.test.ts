import { chmodSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { temporaryFolder } from "@agent-events/test-support/temporary-folder";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { sqliteLedger } from "../../src/ledger/index.ts";
import { startChild } from "./children/start.ts";
import { filePlace, openLedger } from "./suite/place.ts";
import { sampleKey, sampleWebhook } from "./suite/sample.ts";

let inside: string;
let path: string;
beforeEach(() => {
  inside = temporaryFolder();
  path = join(inside, "gateway.ledger.db");
});

const refusal = (given = path) =>
  sqliteLedger(given).then(
    () => expect.fail("it was opened"),
    (reason: unknown) => reason,
  );

async function fill(): Promise<void> {
  const ledger = await sqliteLedger(path);
  for (let n = 0; n < 100; n++) await ledger.putKey(sampleKey(n, { name: "x".repeat(500) }));
  await ledger.close();
}

test("what one has written, the next who opens the file reads", async () => {
  await fill();
  expect(await (await openLedger(filePlace(path))).listKeys()).toHaveLength(100);
});

test.skipIf(process.platform === "win32")("nobody but the owner may read any of its files", async () => {
  await (await openLedger(filePlace(path))).putKey(sampleKey(1));
  const modes = readdirSync(inside).map((name) => [name, statSync(join(inside, name)).mode & 0o777]);
  expect(modes).toHaveLength(3);
  for (const mode of modes) expect(mode).toEqual([mode[0], 0o600]);
});

test.skipIf(process.platform === "win32")("a ledger that others could read is taken away from them", async () => {
  await fill();
  chmodSync(path, 0o664);
  await openLedger(filePlace(path));
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test("a former secret of the webhook is in none of its bytes any more", async () => {
  const ledger = await sqliteLedger(path);
  const secrets = Array.from({ length: 20 }, (_, n) => `former-secret-${n}`.repeat(n + 1));
  for (const secret of secrets) await ledger.putWebhook(sampleWebhook({ secret }));
  await ledger.putWebhook(sampleWebhook({ secret: "the-last-one" }));
  await ledger.close();
  const bytes = readdirSync(inside)
    .map((name) => readFileSync(join(inside, name), "latin1"))
    .join();
  expect(bytes).toContain("the-last-one");
  expect(bytes).not.toContain("former-secret");
});

test("a file of a newer version is refused and left as it is", async () => {
  await fill();
  const db = new DatabaseSync(path);
  db.exec("PRAGMA user_version = 7");
  db.close();
  const before = readFileSync(path);
  expect(await refusal()).toMatchObject({
    name: "LedgerVersionError",
    message:
      `${path} has schema version 7, and this version of the gateway knows up to 1; ` +
      "update @agent-events/gateway, or open another ledger",
    found: 7,
    known: 1,
  });
  expect(readFileSync(path)).toEqual(before);
});

test("another program's database is refused and left as it is, its mode too", async () => {
  const db = new DatabaseSync(path);
  db.exec("CREATE TABLE customers (name TEXT)");
  db.close();
  const [before, { mode }] = [readFileSync(path), statSync(path)];
  expect(await refusal()).toMatchObject({
    name: "LedgerDamagedError",
    message: `${path}: this is a SQLite database of something else; give the ledger another path`,
  });
  expect(readFileSync(path)).toEqual(before);
  expect(statSync(path).mode).toBe(mode);
});

test.each([
  ["is text", () => writeFileSync(path, "not a database, but long enough to be looked at ".repeat(100))],
  ["has a damaged header", () => overwrite(0, 16)],
  ["is half of itself", () => truncateSync(path, Math.floor(statSync(path).size / 8192) * 4096)],
  ["has damaged pages", () => overwrite(4096, statSync(path).size - 4096)],
])("a file that %s is refused and left as it is", async (_, damage) => {
  await fill();
  damage();
  const before = readFileSync(path);
  expect(await refusal()).toMatchObject({
    name: "LedgerDamagedError",
    path,
    message: expect.stringMatching(/^\/.*gateway\.ledger\.db: .*; restore the file from a copy$/s),
  });
  expect(readFileSync(path)).toEqual(before);
});

function overwrite(at: number, length: number): void {
  const bytes = readFileSync(path);
  bytes.fill(0xa5, at, at + length);
  writeFileSync(path, bytes);
}

test("a folder that does not exist, and a path that is a folder, cannot be opened", async () => {
  for (const given of [join(path, "nowhere"), inside]) {
    expect(await refusal(given)).toMatchObject({
      name: "LedgerUnavailableError",
      message: expect.stringMatching(/cannot be opened.*check that the folder exists/),
    });
  }
});

test.each([":memory:", ""])("a ledger that could not be durable is refused: %j", async (given) => {
  expect(await refusal(given)).toMatchObject({
    name: "RangeError",
    message: expect.stringContaining("path of a file"),
  });
});

test.each([{ timeout: 0 }, { lease: -1 }, { timeout: Number.NaN }, { lease: 2 ** 31 }])(
  "a time that is none is refused: %o",
  (options) => expect(sqliteLedger(path, options)).rejects.toBeInstanceOf(RangeError),
);

test("while another process has the lock, a write waits, the event loop does not, and in time it is refused", async () => {
  const place = filePlace(path);
  const ledger = await openLedger(place, { timeout: 300 });
  const child = await startChild("lock", place);
  expect(await child.line()).toBe("locked");
  let turns = 0;
  const counting = setInterval(() => turns++, 5);
  onTestFinished(() => clearInterval(counting));
  await expect(ledger.putKey(sampleKey(1))).rejects.toMatchObject({
    name: "LedgerUnavailableError",
    message: expect.stringMatching(/is locked by another process .*; try again once it lets go$/),
  });
  expect(turns).toBeGreaterThan(10);
  child.go();
  expect(await child.line()).toBe("released");
  await ledger.putKey(sampleKey(1));
  expect(await ledger.getKey(sampleKey(1).id)).toStrictEqual(sampleKey(1));
});
