import { chmodSync, copyFileSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { temporaryFolder } from "@agent-events/test-support/temporary-folder";
import { beforeEach, expect, test } from "vitest";
import { openDatabase } from "../../src/store/sqlite/open.ts";
import { type SqliteOptions, sqlite } from "../../src/store/sqlite/sqlite.ts";
import { run, start } from "./suite/process.ts";
import { entry, record, runId } from "./suite/sample.ts";

let path: string;
beforeEach(() => {
  path = join(temporaryFolder(), "runs.db");
});

function refusal(given = path, options?: SqliteOptions): unknown {
  try {
    sqlite(given, options);
  } catch (error) {
    return error;
  }
  throw new Error("it was opened");
}

async function filled(): Promise<void> {
  const store = sqlite(path);
  await store.create(record(1));
  for (let n = 0; n < 100; n++) await store.append(runId(1), entry("suggestions", { data: "x".repeat(3000) }));
  await store.close();
}

test("a new file is in WAL mode, every commit is synced in full, and both are so when it is opened again", () => {
  for (let times = 0; times < 2; times++) {
    const db = openDatabase(path, 0, true);
    expect(db.prepare("PRAGMA journal_mode").get()).toEqual({ journal_mode: "wal" });
    expect(db.prepare("PRAGMA synchronous").get()).toEqual({ synchronous: 2 });
    expect(db.prepare("PRAGMA fullfsync").get()).toEqual({ fullfsync: 1 });
    db.close();
  }
});

test.each([":memory:", ""])("a database that cannot be durable is refused: %j", (given) => {
  expect(refusal(given)).toMatchObject({
    name: "StoreUnavailableError",
    message: expect.stringMatching(/cannot be made durable.*a file on a local disk, or use memory\(\)/),
  });
});

test("four processes make one new file at once", async () => {
  const shared = { module: import.meta.resolve("./open-sqlite.ts"), arguments: [path] };
  const children = await Promise.all([1, 2, 3, 4].map(() => start(shared, "create")));
  for (const each of children) each.go();
  const created = await Promise.all(children.map(async (each) => JSON.parse(await each.line())));
  expect(created.sort()).toEqual(["RunExistsError", "RunExistsError", "RunExistsError", true]);
});

test("a file of a newer version is refused in one sentence and left as it is", async () => {
  await filled();
  const db = new DatabaseSync(path);
  db.exec("PRAGMA user_version = 7");
  db.close();
  const before = readFileSync(path);
  expect(refusal()).toMatchObject({
    name: "StoreVersionError",
    message:
      `${path} has schema version 7, and this version of the package knows up to 3; ` +
      "update @agent-events/runs, or open another file",
    found: 7,
    known: 3,
  });
  expect(readFileSync(path)).toEqual(before);
});

test("another program's database is refused and left as it is", () => {
  const db = new DatabaseSync(path);
  db.exec("CREATE TABLE customers (name TEXT)");
  db.close();
  const before = readFileSync(path);
  expect(refusal()).toMatchObject({
    name: "StoreDamagedError",
    message: `${path}: this is a SQLite database of something else; open another file`,
  });
  expect(readFileSync(path)).toEqual(before);
});

test.each([
  ["text", () => writeFileSync(path, "not a database, but long enough to be looked at ".repeat(100))],
  ["a damaged header", () => overwrite(0, 16)],
  ["half of itself", () => truncateSync(path, Math.floor(statSync(path).size / 8192) * 4096)],
  ["itself with a damaged page in the middle", () => overwrite(Math.floor(statSync(path).size / 8192) * 4096, 4096)],
  ["itself with all pages but the first damaged", () => overwrite(4096, statSync(path).size - 4096)],
])("a file that is %s is refused, which says what and where, and is left as it is", async (_, damage) => {
  await filled();
  damage();
  const before = readFileSync(path);
  expect(refusal()).toMatchObject({
    name: "StoreDamagedError",
    path,
    damage: expect.stringMatching(/not a database|malformed|page|tree/i),
    message: expect.stringMatching(/^\/.*runs\.db: .*; restore the file from a copy$/s),
  });
  expect(readFileSync(path)).toEqual(before);
});

test("damage that is met later makes the store unavailable, and says so", async () => {
  await filled();
  overwrite(8 * 4096, statSync(path).size - 8 * 4096);
  const store = sqlite(path, { check: false });
  const reading = store.read(runId(1), 0, 1000);
  await expect(reading).rejects.toMatchObject({
    name: "StoreUnavailableError",
    message: expect.stringContaining(`${path} is damaged`),
  });
  await store.close();
});

test("a folder that does not exist, or a path that is a folder, cannot be opened", () => {
  for (const given of [join(path, "nowhere", "runs.db"), join(path, "..")]) {
    expect(refusal(given)).toMatchObject({
      name: "StoreUnavailableError",
      message: expect.stringContaining("cannot be opened"),
    });
  }
});

test.each([
  ["a file", () => chmodSync(path, 0o444)],
  ["a folder", () => chmodSync(path, 0o666)],
])("%s that is read-only is refused, and taken once it can be written", async (_, forbid) => {
  const other = join(temporaryFolder(), "other.db");
  sqlite(path).close();
  forbid();
  chmodSync(join(path, ".."), 0o555);
  const process = await run(import.meta.resolve("./children/unprivileged.ts"), [path, other]);
  expect(await process.line()).toMatch(
    /^StoreUnavailableError: .*runs\.db (is read-only|cannot be (opened|made durable|read or written)).*; .*/,
  );
  chmodSync(path, 0o666);
  chmodSync(join(path, ".."), 0o777);
  process.go();
  expect(await process.line()).toBe("created");
});

test("a copy of the file is a store of its own", async () => {
  await filled();
  const copy = join(temporaryFolder(), "copy.db");
  copyFileSync(path, copy);
  const store = sqlite(copy);
  expect(await store.get(runId(1))).toMatchObject({ seq: 100 });
  await store.close();
});

test("a runtime without node:sqlite is told what to do", async () => {
  const process = await run(
    import.meta.resolve("./children/missing.ts"),
    [path],
    ["env", "NODE_OPTIONS=--no-experimental-sqlite"],
  );
  expect(await process.line()).toBe(
    "SqliteMissingError: sqlite() needs node:sqlite, and this runtime does not have it; " +
      "use Node 22.13 or newer, or another store",
  );
});

test("a process that has written, and now only watches, can end", async () => {
  const process = await run(import.meta.resolve("./children/idle.ts"), [path]);
  await expect(process.line()).rejects.toThrow("the process ended (0)");
});

test.each([{ lockTimeout: -1 }, { lockTimeout: Number.NaN }, { retention: 0 }])("%j has no meaning", (options) => {
  expect(refusal(path, options)).toBeInstanceOf(RangeError);
});

function overwrite(from: number, length: number): void {
  const bytes = readFileSync(path);
  bytes.fill(0xa5, from, from + length);
  writeFileSync(path, bytes);
}

test("a new file, and those beside it, can be read by nobody else; one that exists keeps its mode", async () => {
  const store = sqlite(path);
  await store.create(record(1));
  for (const file of [path, `${path}-wal`, `${path}-shm`]) expect(statSync(file).mode & 0o777).toBe(0o600);
  await store.close();
  chmodSync(path, 0o640);
  await sqlite(path).close();
  expect(statSync(path).mode & 0o777).toBe(0o640);
});
