import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { temporaryFolder } from "@agent-events/test-support/temporary-folder";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { sqlite } from "../../src/store/sqlite/sqlite.ts";
import type { Store } from "../../src/store/store.ts";
import { start } from "./suite/process.ts";
import { entry, record, runId, START } from "./suite/sample.ts";
import { insertRun, makeVersion1 } from "./version-1.ts";

let path: string;
beforeEach(() => {
  path = join(temporaryFolder(), "runs.db");
});

function open(given = path): Store {
  const store = sqlite(given);
  onTestFinished(() => store.close());
  return store;
}

/** Reads the file past the store. */
function look<Result>(given: string, read: (db: DatabaseSync) => Result): Result {
  const db = new DatabaseSync(given);
  try {
    return read(db);
  } finally {
    db.close();
  }
}

const schemaOf = (given: string) =>
  look(given, (db) => ({
    version: db.prepare("PRAGMA user_version").get(),
    parts: db.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name").all(),
  }));
const plain = (schema: object) => JSON.stringify(schema).replaceAll(/(\\n|\s)+/g, " ");

test("a file of version 1 keeps all that is in it, and its runs have no owner", async () => {
  makeVersion1(path, 3);
  const store = open();
  expect(await store.list({ limit: 10 })).toEqual([
    { ...record(3), status: "starting", session: undefined, seq: 0, updatedAt: START + 3 },
    { ...record(2), status: "starting", session: undefined, seq: 0, updatedAt: START + 2 },
    { ...record(1), status: "succeeded", session: "s", seq: 1, updatedAt: START + 1000 },
  ]);
  expect((await store.get(runId(1)))?.owner).toBeUndefined();
  expect(await store.read(runId(1), 0, 10)).toMatchObject([{ seq: 1, kind: "message", data: { kind: "message" } }]);
  expect(await store.append(runId(1), entry("message", { key: "k" }))).toEqual({ stored: false, reason: "duplicate" });
  expect(await store.unfinished({ sessionObject: "conversation-2" })).toEqual([runId(2)]);
  expect(await store.listUnmatched({ limit: 10 })).toEqual([{ key: "u", at: START, data: 1 }]);
});

test("in a file that was of version 1, runs have owners from then on", async () => {
  makeVersion1(path, 2);
  const store = open();
  await store.create(record(3, { owner: "north" }));
  expect((await store.list({ owner: "north", limit: 10 })).map(({ id }) => id)).toEqual([runId(3)]);
  expect((await store.list({ status: "starting", limit: 10 })).map(({ id }) => id)).toEqual([runId(3), runId(2)]);
});

test("a file that was of version 1 is then as a new one is, also when it is opened again", () => {
  makeVersion1(path, 3);
  const other = join(temporaryFolder(), "new.db");
  sqlite(other).close();
  for (let times = 0; times < 2; times++) {
    sqlite(path).close();
    expect(plain(schemaOf(path))).toBe(plain(schemaOf(other)));
  }
  expect(schemaOf(path).version).toEqual({ user_version: 3 });
});

test("four processes that open a file of version 1 at once all find it changed once, and go on in it", async () => {
  makeVersion1(path, 2000);
  const shared = { module: import.meta.resolve("./open-sqlite.ts"), arguments: [path] };
  const children = await Promise.all([1, 2, 3, 4].map(() => start(shared, "append", { run: runId(2), times: 5 })));
  for (const each of children) each.go();
  await Promise.all(children.map((each) => each.line()));
  const store = open();
  expect(await store.get(runId(2))).toMatchObject({ seq: 20, owner: undefined });
  expect(await store.list({ limit: 5000 })).toHaveLength(2000);
});

test("a process of version 1 that has the file open goes on in it", async () => {
  makeVersion1(path, 1);
  const older = new DatabaseSync(path);
  onTestFinished(() => older.close());
  const insert = insertRun(older);
  insert(2);
  const store = open();
  insert(3);
  expect((await store.list({ limit: 10 })).map(({ id, owner }) => [id, owner])).toEqual(
    [3, 2, 1].map((n) => [runId(n), undefined]),
  );
});

test("a change that fails in its middle leaves the file of version 1 as it was, and is made once it can be", async () => {
  makeVersion1(path, 3);
  look(path, (db) => db.exec("CREATE TABLE runs_by_owner_and_status (x)"));
  const before = schemaOf(path);
  expect(() => sqlite(path)).toThrow(/cannot be used \(.*runs_by_owner_and_status/);
  expect(schemaOf(path)).toEqual(before);
  expect(before.version).toEqual({ user_version: 1 });
  look(path, (db) => db.exec("DROP TABLE runs_by_owner_and_status"));
  expect(await open().list({ limit: 10 })).toHaveLength(3);
});
