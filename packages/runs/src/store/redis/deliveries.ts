import { toJson } from "../json.ts";
import type { Placed, Unmatched, UnmatchedQuery } from "../store.ts";
import type { Keys } from "./keys.ts";
import type { Ask } from "./link/operations.ts";
import { lifetime } from "./options.ts";
import { MOST } from "./runs.ts";
import { place } from "./scripts/place.ts";

const BATCH = 20;

/** Digits of a time in milliseconds, of which three are decimals: as many as it takes for texts to sort as the times do. */
const DIGITS = 20;

/** Where a delivery stands in the order: its time, then its key. */
function placeOf({ at, key }: Pick<Unmatched, "at" | "key">): string {
  return Math.max(0, at).toFixed(3).padStart(DIGITS, "0") + JSON.stringify(key);
}

/** Says where a delivery belongs, unless that was said before. */
export async function placeDelivery(
  ask: Ask,
  keys: Keys,
  retention: number,
  delivery: Unmatched,
  run: string | undefined,
): Promise<Placed> {
  const { unmatched, placed } = keys;
  const text = toJson({ ...delivery, data: delivery.data ?? null });
  const args = [JSON.stringify(delivery.key), placeOf(delivery), text, run ?? "", lifetime(retention), BATCH];
  const all: [string, ...string[]] = [unmatched.order, unmatched.data, placed.order, placed.runs];
  const [isNew, home] = (await ask.script(place, all, args)) as [string, string];
  return { run: home === "" ? undefined : home, isNew: isNew === "1" };
}

/** The newest behind the cursor. */
export async function listDeliveries(
  ask: Ask,
  keys: Keys,
  { cursor, limit }: UnmatchedQuery,
): Promise<readonly Unmatched[]> {
  const { order, data } = keys.unmatched;
  const below = cursor === undefined ? "+" : `(${placeOf(cursor)}`;
  const args = [below, "-", "BYLEX", "REV", "LIMIT", 0, Math.min(limit, MOST)];
  const places = (await ask("ZRANGE", order, ...args)) as string[];
  if (!places.length) return [];
  const texts = (await ask("HMGET", data, ...places.map((place) => place.slice(DIGITS)))) as (string | null)[];
  return texts.flatMap((text) => (text === null ? [] : [JSON.parse(text) as Unmatched]));
}
