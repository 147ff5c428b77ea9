import { resolve } from "node:path";
import { RunExistsError } from "../../errors/run-exists-error.ts";
import { toJson } from "../json.ts";
import { REMOVED_BY_CREATE, REMOVED_BY_DUE, type StoreOptions, settleRetention } from "../retention.ts";
import type { Store } from "../store.ts";
import { closed, explain } from "./failure.ts";
import { Feed } from "./feed.ts";
import { openDatabase } from "./open.ts";
import { queries } from "./queries.ts";
import { unlocked } from "./unlocked.ts";
import { hasThread, WriterOnOwnThread } from "./writer/on-own-thread.ts";
import { writerOnThisThread } from "./writer/on-this-thread.ts";
import type { Writer } from "./writer/writer.ts";
import type { Old } from "./writer/writes.ts";

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
  /**
   * Whether a thread of the store's own writes, so that this one goes on while a commit is on its way to the disk.
   *
   * @default true where this package's files are as they were installed: in a bundle there is no file for a thread
   */
  readonly thread?: boolean | undefined;
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
  const { lockTimeout = 1_500, check = true, thread = hasThread() } = options;
  if (!(lockTimeout >= 0)) throw new RangeError(`lockTimeout must be milliseconds from 0, got ${lockTimeout}`);
  const retention = settleRetention(options);
  const file = resolve(path);
  const db = openDatabase(path, lockTimeout, check);
  const feed = new Feed(db);
  const committed = () => feed.look();
  const writer: Writer = thread
    ? new WriterOnOwnThread({ path: file, lockTimeout }, committed)
    : writerOnThisThread(db, lockTimeout, committed);
  const find = queries(db);
  let closing: Promise<void> | undefined;

  const whileOpen = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (closing) throw closed(file);
    return work().catch((error: unknown) => {
      throw explain(file, error);
    });
  };
  const write: Writer["write"] = (name, ...given) => whileOpen(() => writer.write(name, ...given));
  const read = <Result>(query: () => Result) => whileOpen(() => unlocked(query, lockTimeout));
  const old = (most: number): Old => ({ before: Date.now() - retention, most });

  return {
    async create({ request, ...run }) {
      const isNew = await write("create", run, toJson(request), old(REMOVED_BY_CREATE));
      if (!isNew) throw new RunExistsError(run.id);
    },
    async append(run, { data, ...entry }) {
      const appended = await write("append", run, { ...entry, data: undefined }, toJson(data));
      return appended.stored ? { stored: true, entry: { ...appended.entry, data } } : appended;
    },
    get: (run) => read(() => find.get(run)),
    read: (run, after, limit) => read(() => find.read(run, after, limit)),
    list: (query) => read(() => find.list(query)),
    unfinished: (by) => read(() => find.unfinished(by)),
    async due(now, limit) {
      const due = await read(() => find.due(now, limit));
      write("remove", old(REMOVED_BY_DUE)).catch(() => {});
      return due;
    },
    place: async ({ key, at, data }, run) => write("place", { key, at }, toJson(data), run),
    listUnmatched: (query) => read(() => find.listUnmatched(query)),
    watch: (run, wake) => read(() => feed.watch(run, wake)),
    close() {
      closing ??= writer.close().then(() => {
        feed.close();
        db.close();
      });
      return closing;
    },
  };
}
