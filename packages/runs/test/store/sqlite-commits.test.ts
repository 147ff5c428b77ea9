import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { temporaryFolder } from "@agent-events/test-support/temporary-folder";
import { expect, onTestFinished, test, vi } from "vitest";
import { sqlite } from "../../src/store/sqlite/sqlite.ts";
import { Commits } from "../../src/store/sqlite/writer/commits.ts";
import { entry, record, runId } from "./suite/sample.ts";

function database() {
  const db = new DatabaseSync(":memory:");
  onTestFinished(() => db.close());
  db.exec("CREATE TABLE t (n INTEGER NOT NULL)");
  const insert = db.prepare("INSERT INTO t VALUES (?)");
  const exec = vi.spyOn(db, "exec");
  const committed = vi.fn();
  const commits = new Commits(db, 0, committed);
  const put = (n: number | null) => commits.write(() => insert.run(n).changes);
  const all = () =>
    db
      .prepare("SELECT n FROM t")
      .all()
      .map((row) => row["n"]);
  const count = (sql: string) => exec.mock.calls.filter(([given]) => given === sql).length;
  return { db, commits, put, all, count, committed };
}

test("writes of one turn share a commit", async () => {
  const { put, all, count, committed } = database();
  await Promise.all(Array.from({ length: 50 }, (_, n) => put(n)));
  expect(all()).toHaveLength(50);
  expect(count("COMMIT")).toBe(1);
  expect(committed).toHaveBeenCalledTimes(1);
  await Promise.all([put(50), put(51)]);
  expect(count("COMMIT")).toBe(2);
});

test("more than 500 at once are several commits, in their order", async () => {
  const { put, all, count } = database();
  await Promise.all(Array.from({ length: 1200 }, (_, n) => put(n)));
  expect(all()).toEqual(Array.from({ length: 1200 }, (_, n) => n));
  expect(count("COMMIT")).toBe(3);
});

test("a write that throws is undone by itself, half of it included", async () => {
  const { put, commits, all, db } = database();
  const results = await Promise.allSettled([
    put(1),
    commits.write(() => {
      db.prepare("INSERT INTO t VALUES (2)").run();
      throw new RangeError("no");
    }),
    put(null),
    put(4),
  ]);
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected", "fulfilled"]);
  expect(all()).toEqual([1, 4]);
});

test("when the commit fails all are undone and all reject, and the next write goes on", async () => {
  const { put, all, db, committed } = database();
  const full = Object.assign(new Error("database or disk is full"), { code: "ERR_SQLITE_ERROR", errcode: 13 });
  vi.mocked(db.exec).mockImplementation((sql) => {
    if (sql === "COMMIT") throw full;
    DatabaseSync.prototype.exec.call(db, sql);
  });
  const results = await Promise.allSettled([put(1), put(2)]);
  expect(results).toEqual([1, 2].map(() => ({ status: "rejected", reason: full })));
  expect(committed).not.toHaveBeenCalled();
  vi.mocked(db.exec).mockRestore();
  await put(3);
  expect(all()).toEqual([3]);
});

test("a value that SQLite does not take fails its own append only", async () => {
  const store = sqlite(join(temporaryFolder(), "runs.db"));
  onTestFinished(() => store.close());
  await store.create(record(1));
  const [before, bad, after] = await Promise.allSettled([
    store.append(runId(1), entry("suggestions")),
    store.append(runId(1), entry("message", { at: Number.NaN, key: "k" })),
    store.append(runId(1), entry("suggestions")),
  ]);
  expect([before.status, bad.status, after.status]).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(await store.get(runId(1))).toMatchObject({ seq: 2, status: "running" });
  expect(await store.append(runId(1), entry("message", { key: "k" }))).toMatchObject({ stored: true });
});
