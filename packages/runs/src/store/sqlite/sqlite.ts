import { resolve } from "node:path";
import { toJson } from "../json.ts";
import { REMOVED_BY_CREATE, REMOVED_BY_DUE, type StoreOptions, settleRetention } from "../retention.ts";
import type { Store } from "../store.ts";
import { Commits } from "./commits.ts";
import { closed, explain } from "./failure.ts";
import { Feed } from "./feed.ts";
import { openDatabase } from "./open.ts";
import { queries } from "./queries.ts";
import { runWrites } from "./runs.ts";
import { toSql } from "./texts.ts";
import { unlocked } from "./unlocked.ts";

export interface SqliteOptions extends StoreOptions {
  /**
   * Milliseconds to wait while another process holds the file's lock, before the store counts as unavailable. Below the 2.5
   * seconds in which a delivery must be answered.
   *
   * @default 1_500
   */
  readonly lockTimeout?: number | undefined;
  /**
   * Whether opening reads the whole file for damage: about 3 ms a megabyte.
   *
   * @default true
   */
  readonly check?: boolean | undefined;
}

/**
 * A store in a SQLite file, through the runtime's own `node:sqlite` (Node 22.13 or newer). Durable: what resolved survives a
 * power loss. Several processes of one machine can share the file, on a local disk.
 *
 * The file is opened, or made, at once; beside it are two more, ending in `-wal` and `-shm`, that belong to it.
 *
 * @throws {StoreDamagedError} when the file is damaged, or is no store
 * @throws {StoreVersionError} when a newer version of this package wrote it
 * @throws {StoreUnavailableError} when it cannot be opened or written now
 * @throws {SqliteMissingError} when the runtime has no `node:sqlite`
 * @throws {RangeError} when an option has no meaning
 */
export function sqlite(path: string, options: SqliteOptions = {}): Store {
  const { lockTimeout = 1_500, check = true } = options;
  if (!(lockTimeout >= 0)) throw new RangeError(`lockTimeout must be milliseconds from 0, got ${lockTimeout}`);
  const retention = settleRetention(options);
  const file = resolve(path);
  const db = openDatabase(path, lockTimeout, check);
  const feed = new Feed(db);
  const commits = new Commits(db, lockTimeout, () => feed.look());
  const runs = runWrites(db);
  const find = queries(db);
  const insertUnmatched = db.prepare("INSERT INTO unmatched (key, at, data) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
  let closing: Promise<void> | undefined;

  const whileOpen = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (closing) throw closed(file);
    return work().catch((error: unknown) => {
      throw explain(file, error);
    });
  };
  const write = <Result>(work: () => Result) => whileOpen(() => commits.write(work));
  const read = <Result>(query: () => Result) => whileOpen(() => unlocked(query, lockTimeout));
  const removeOld = (most: number) => runs.remove(Date.now() - retention, most);

  return {
    async create(run) {
      const request = toJson(run.request);
      await write(() => {
        runs.create(run, request);
        removeOld(REMOVED_BY_CREATE);
      });
    },
    async append(run, entry) {
      const data = toJson(entry.data);
      return write(() => runs.append(run, entry, data));
    },
    get: (run) => read(() => find.get(run)),
    read: (run, after, limit) => read(() => find.read(run, after, limit)),
    list: (query) => read(() => find.list(query)),
    unfinished: (by) => read(() => find.unfinished(by)),
    async due(now, limit) {
      const due = await read(() => find.due(now, limit));
      write(() => removeOld(REMOVED_BY_DUE)).catch(() => {});
      return due;
    },
    async keepUnmatched({ key, at, data }) {
      const json = toJson(data);
      return write(() => insertUnmatched.run(toSql(key), at, json).changes === 1);
    },
    listUnmatched: (query) => read(() => find.listUnmatched(query)),
    watch: (run, wake) => read(() => feed.watch(run, wake)),
    close() {
      closing ??= commits.settled().then(() => {
        feed.close();
        db.close();
      });
      return closing;
    },
  };
}
