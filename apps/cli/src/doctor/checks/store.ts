import { access, constants, open, stat, statfs } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { about, type Check, type Finding } from "../finding.ts";
import { describeDisk } from "../store/disk.ts";
import { APPLICATION, readHeader } from "../store/header.ts";
import { tryStore } from "../store/try.ts";

const { ok, warn, fail, unknown } = about("store");
const diskIs = about("disk");

export const checkStore: Check = async ({ flags, io: { env } }) => {
  const store = flags.store ?? (env["AGENT_EVENTS_STORE"] || undefined);
  if (store === undefined)
    return [unknown("No store was named.", "Add --store <file> to have its durability looked at.")];
  const path = resolve(store);
  const folder = dirname(path);
  try {
    await access(folder, constants.W_OK);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    return [fail(`The folder ${folder} cannot be written (${code}).`, "Make it, or let this user write it.")];
  }
  const present = await lookAt(path);
  const disk = await diskOf(folder);
  if (present?.status === "fail") return [present, disk];
  const tried = await tryStore(folder);
  if ("reason" in tried)
    return [fail(`A SQLite file in ${folder} would not be durable: ${tried.reason}.`, tried.fix), disk];
  const took = `a commit reaches the disk in ${tried.commit.toFixed(1)} ms`;
  const what = present?.message ?? `${path} is not there yet.`;
  return [ok(`${what} WAL with synchronous FULL works beside it, and ${took}.`), disk];
};

/** What is known of the file from its first bytes, without a lock. */
async function lookAt(path: string): Promise<Finding | undefined> {
  try {
    const file = await open(path, "r+");
    try {
      const { application, isSqlite, isWal } = await readHeader(file);
      // What a store that is open has written first may still be in its log alone.
      const isOurs = isSqlite && (application === APPLICATION || (application === 0 && (await hasLog(path))));
      if (!isOurs) return fail(`${path} is no store of runs.`, "Name another file: this one is left as it is.");
      return isWal
        ? ok(`${path} is a store in WAL mode.`)
        : warn(`${path} is a store, not in WAL mode until it is opened.`);
    } finally {
      await file.close();
    }
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === "ENOENT") return undefined;
    return fail(`${path} cannot be read and written (${code}).`, "Let this user read and write it.");
  }
}

async function hasLog(path: string): Promise<boolean> {
  return stat(`${path}-wal`).then(
    ({ size }) => size > 0,
    () => false,
  );
}

async function diskOf(folder: string): Promise<Finding> {
  const { status, message, fix } = describeDisk(folder, await statfs(folder));
  return diskIs[status](message, fix);
}
