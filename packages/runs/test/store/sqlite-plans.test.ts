import { join } from "node:path";
import { temporaryFolder } from "@agent-events/test-support/temporary-folder";
import { expect, onTestFinished, test, vi } from "vitest";
import { Feed } from "../../src/store/sqlite/feed.ts";
import { openDatabase } from "../../src/store/sqlite/open.ts";
import { queries } from "../../src/store/sqlite/queries.ts";
import { openWrites } from "../../src/store/sqlite/writer/writes.ts";

test("every statement finds its rows and their order by an index", () => {
  const db = openDatabase(join(temporaryFolder(), "runs.db"), 0, false);
  onTestFinished(() => db.close());
  const prepare = vi.spyOn(db, "prepare");
  new Feed(db);
  openWrites(db);
  const find = queries(db);
  for (const sessionObject of [undefined, "mine"]) {
    for (const status of [undefined, "running"] as const) {
      for (const owner of [undefined, "me"]) {
        for (const cursor of [undefined, "run_1"]) find.list({ sessionObject, status, owner, cursor, limit: 1 });
      }
    }
  }
  const statements = prepare.mock.calls.map(([sql]) => sql).filter((sql) => !sql.startsWith("PRAGMA"));
  prepare.mockRestore();
  expect(statements.length).toBeGreaterThan(20);
  for (const sql of statements) {
    const plan = db
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map(({ detail }) => detail);
    for (const step of plan)
      expect(`${step}: ${sql}`).toMatch(
        /^(SEARCH|SCAN runs USING INDEX sqlite_autoindex_runs_1|SCAN unmatched USING INDEX unmatched_by_time|LIST SUBQUERY|SCALAR SUBQUERY)/,
      );
  }
});

test.each([
  [{ sessionObject: "s" }, "runs_by_session_object"],
  [{ sessionObject: "s", status: "running" }, "runs_by_session_object"],
  [{ sessionObject: "s", owner: "me" }, "runs_by_session_object"],
  [{ sessionObject: "s", owner: "me", status: "running" }, "runs_by_session_object"],
  [{ owner: "me" }, "runs_by_owner"],
  [{ owner: "me", status: "running" }, "runs_by_owner_and_status"],
  [{ status: "running" }, "runs_by_status"],
] as const)("a list by %j goes along %s, whose runs are the fewest", (query, index) => {
  const db = openDatabase(join(temporaryFolder(), "runs.db"), 0, false);
  onTestFinished(() => db.close());
  const find = queries(db);
  const prepare = vi.spyOn(db, "prepare");
  for (const cursor of [undefined, "run_1"]) {
    find.list({ ...query, cursor, limit: 1 });
    const sql = prepare.mock.lastCall?.[0];
    const [step] = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all();
    expect(`${step?.["detail"]}`).toMatch(new RegExp(`^SEARCH runs USING INDEX ${index} `));
  }
});
