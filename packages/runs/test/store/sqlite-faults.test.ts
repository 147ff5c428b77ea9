import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { temporaryFolder } from "@agent-events/test-support/temporary-folder";
import { expect, onTestFinished, test } from "vitest";
import { type SqliteOptions, sqlite } from "../../src/store/sqlite/sqlite.ts";
import { run } from "./suite/process.ts";
import { entry, record, runId } from "./suite/sample.ts";

async function lockable(options: SqliteOptions) {
  const path = join(temporaryFolder(), "runs.db");
  const store = sqlite(path, options);
  onTestFinished(() => store.close());
  await store.create(record(1));
  const lock = await run(import.meta.resolve("./children/lock.ts"), [path]);
  await lock.line();
  const release = async () => {
    lock.go();
    expect(await lock.line()).toBe("released");
  };
  return { path, store, release };
}

test("a lock that lasts too long makes writes unavailable, reads go on, and so do writes once it is gone", async () => {
  const { path, store, release } = await lockable({ lockTimeout: 50 });
  const writes = await Promise.allSettled([
    store.append(runId(1), entry("message")),
    store.create(record(2)),
    store.place({ key: "k", at: 1, data: 1 }),
  ]);
  for (const write of writes) {
    expect(write).toMatchObject({
      reason: {
        name: "StoreUnavailableError",
        message: `${path} is locked by another process (database is locked); try again once it lets go`,
      },
    });
  }
  expect(await store.get(runId(1))).toMatchObject({ seq: 0 });
  await release();
  expect(await store.append(runId(1), entry("message"))).toMatchObject({ stored: true, entry: { seq: 1 } });
  expect(await store.get(runId(2))).toBeUndefined();
});

test("a lock that is gone in time is waited for, while the process goes on with other things", async () => {
  const { store, release } = await lockable({ lockTimeout: 60_000 });
  let settled = false;
  const appending = store.append(runId(1), entry("message")).finally(() => {
    settled = true;
  });
  for (let turns = 0; turns < 10; turns++) await setImmediate();
  expect(settled).toBe(false);
  expect(await store.get(runId(1))).toMatchObject({ seq: 0 });
  await release();
  expect(await appending).toMatchObject({ stored: true });
});

test("a store is not opened while another process holds the lock for too long, and is afterwards", async () => {
  const { path, release } = await lockable({});
  expect(() => sqlite(path, { lockTimeout: 20 })).toThrow("is locked by another process");
  await release();
  await sqlite(path).close();
});

/** A shell command to run a process with little room in a folder, and one that makes room from within. */
interface Room {
  readonly command: (folder: string) => readonly string[];
  readonly makeRoom: string;
  readonly says: RegExp;
}

const limited: Room = {
  command: () => ["sh", "-c", 'ulimit -S -f 1000 && exec "$@"', "sh"],
  makeRoom: "prlimit --pid $PPID --fsize=unlimited:",
  says: /cannot be read or written|has no room on its disk/,
};

const MOUNT = 'mount -t tmpfs -o size=1m tmpfs "$0" && head -c 300000 /dev/zero > "$0/filler" && exec "$@"';
const mounted = (...unshare: string[]): Room => ({
  command: (folder) => [...unshare, "sh", "-c", MOUNT, folder],
  makeRoom: "rm filler",
  says: /has no room on its disk \(database or disk is full\); free some space/,
});

/** A small disk of its own needs the right to mount one. */
const disks = [mounted("unshare", "--mount"), mounted("unshare", "--user", "--map-root-user", "--mount")];
const disk = disks.find(({ command }) => {
  const [file, ...rest] = command("/mnt");
  return spawnSync(file as string, [...rest, "true"]).status === 0;
});

test.each([
  ["a file that may not grow", limited],
  ["a disk that is full", disk ?? limited],
])("%s refuses whole groups, and goes on where it was once there is room", async (_, room) => {
  const path = temporaryFolder();
  const process = await run(import.meta.resolve("./children/full.ts"), [path, room.makeRoom], room.command(path));
  const saw = JSON.parse(await process.line());
  for (const each of [...saw.refused, ...saw.refusedAgain]) expect(each).toMatch(room.says);
  expect(saw.refused[0]).toMatch(/^StoreUnavailableError: /);
  expect(saw.readable).toBe(saw.first);
  expect(saw.afterwards).toEqual([1, 2, 3].map((n) => saw.first + n));
  expect(saw.kept).toEqual(saw.stored);
  expect(saw.kept).toEqual(Array.from({ length: saw.seq }, (_, index) => index + 1));
});
