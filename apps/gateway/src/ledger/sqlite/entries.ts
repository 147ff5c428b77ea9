import type { Ledger } from "../ledger.ts";
import { minuteOf, toPosts } from "../minute.ts";
import { toReadToken, toRecord, toReservation } from "../records.ts";
import type { LedgerFile } from "./file.ts";

type Entries = Pick<Ledger, "putReadToken" | "getReadToken" | "reserve" | "getReservation" | "release" | "countPost">;

/** How many expired rows each new one takes with it: more than one, so that there are ever fewer. */
const REMOVED = 4;

/** What is kept for a time. Each write removes some of its kind whose time is over. */
export function entriesIn(file: LedgerFile, now: () => number): Entries {
  const { db } = file;
  const purge = (table: string, column: string) =>
    db.prepare(
      `DELETE FROM ${table} WHERE (${column}) IN (SELECT ${column} FROM ${table} WHERE expires_at <= ? LIMIT ${REMOVED})`,
    );
  const putToken = db.prepare("INSERT INTO read_tokens (id, expires_at, record) VALUES (?, ?, ?)");
  const token = db.prepare("SELECT record FROM read_tokens WHERE id = ? AND expires_at > ?");
  const purgeTokens = purge("read_tokens", "id");
  const held = db.prepare("SELECT record FROM reservations WHERE key = ? AND name = ? AND expires_at > ?");
  const hold = db.prepare(
    "INSERT OR REPLACE INTO reservations (key, name, run, expires_at, record) VALUES (?, ?, ?, ?, ?)",
  );
  const release = db.prepare("DELETE FROM reservations WHERE key = ? AND name = ? AND run = ?");
  const purgeReservations = purge("reservations", "key, name");
  const count = db.prepare(`
    INSERT INTO starts (key, minute, count) VALUES (?, ?, 1)
    ON CONFLICT DO UPDATE SET count = count + 1 RETURNING count`);
  const purgeStarts = db.prepare(`
    DELETE FROM starts WHERE (key, minute) IN (SELECT key, minute FROM starts WHERE minute < ? LIMIT ${REMOVED})`);

  return {
    async putReadToken(given) {
      await file.write(() => {
        purgeTokens.run(now());
        putToken.run(given.id, given.expiresAt, toRecord(given));
      });
    },
    async getReadToken(id) {
      const row = await file.read(() => token.get(id, now()));
      return row && toReadToken(row["record"] as string);
    },
    async reserve(wanted) {
      const { key, name, run, expiresAt } = wanted;
      const standing = await file.write(() => {
        const row = held.get(key, name, now());
        if (row) return row["record"] as string;
        purgeReservations.run(now());
        hold.run(key, name, run, expiresAt, toRecord(wanted));
        return undefined;
      });
      if (standing === undefined) return { reserved: true, reservation: wanted };
      return { reserved: false, reservation: toReservation(standing) };
    },
    async getReservation(key, name) {
      const row = await file.read(() => held.get(key, name, now()));
      return row && toReservation(row["record"] as string);
    },
    async release({ key, name, run }) {
      await file.write(() => release.run(key, name, run));
    },
    async countPost(key, at) {
      const minute = minuteOf(at);
      const row = await file.write(() => {
        // A minute more, for replicas whose clocks are behind.
        purgeStarts.run(minute - 1);
        return count.get(key, minute);
      });
      return toPosts(row?.["count"] as number, at);
    },
  };
}
