import type { Ledger } from "../ledger.ts";
import { minuteOf, toPosts } from "../minute.ts";
import { toReadToken, toRecord, toReservation } from "../records.ts";
import type { Link } from "./link.ts";
import * as scripts from "./scripts.ts";

type Entries = Pick<Ledger, "putReadToken" | "getReadToken" | "reserve" | "getReservation" | "release" | "countPost">;

/** Milliseconds to keep a minute's counter: that minute and another, for replicas whose clocks are behind. */
const COUNTER = 120_000;

/** What is kept for a time; Redis itself lets go of it. */
export function entriesIn(link: Link, prefix: string, now: () => number): Entries {
  const left = (expiresAt: number) => Math.max(1, Math.ceil(expiresAt - now()));
  const reservation = (key: string, name: string) => `${prefix}reservation:${key}:${name}`;

  return {
    async putReadToken(token) {
      await link.ask("SET", `${prefix}read-token:${token.id}`, toRecord(token), "PX", left(token.expiresAt));
    },
    async getReadToken(id) {
      const record = (await link.ask("GET", `${prefix}read-token:${id}`)) as string | null;
      const token = record === null ? undefined : toReadToken(record);
      return token && token.expiresAt > now() ? token : undefined;
    },
    async reserve(wanted) {
      const args = [toRecord(wanted), now(), left(wanted.expiresAt)];
      const standing = (await link.run(scripts.reserve, reservation(wanted.key, wanted.name), ...args)) as
        | string
        | null;
      if (standing === null) return { reserved: true, reservation: wanted };
      return { reserved: false, reservation: toReservation(standing) };
    },
    async getReservation(key, name) {
      const record = (await link.ask("GET", reservation(key, name))) as string | null;
      const held = record === null ? undefined : toReservation(record);
      return held && held.expiresAt > now() ? held : undefined;
    },
    async release({ key, name, run }) {
      await link.run(scripts.release, reservation(key, name), run);
    },
    async countPost(key, at) {
      const count = await link.run(scripts.count, `${prefix}starts:${key}:${minuteOf(at)}`, COUNTER);
      return toPosts(Number(count), at);
    },
  };
}
