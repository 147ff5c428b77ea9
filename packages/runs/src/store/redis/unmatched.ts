import { toJson } from "../json.ts";
import type { Unmatched } from "../store.ts";
import type { Keys } from "./keys.ts";
import type { Ask } from "./link/operations.ts";
import { lifetime } from "./options.ts";
import { MOST } from "./runs.ts";
import { keep } from "./scripts/keep.ts";

const BATCH = 20;

/** Keeps a delivery without a run; false when its key was there. */
export async function keepDelivery(ask: Ask, keys: Keys, retention: number, delivery: Unmatched): Promise<boolean> {
  const { order, data } = keys.unmatched;
  const { key, at } = delivery;
  const text = toJson({ ...delivery, data: delivery.data ?? null });
  return (await ask.script(keep, [order, data], [JSON.stringify(key), at, text, lifetime(retention), BATCH])) === 1;
}

/** The newest that are older than `before`. */
export async function listDeliveries(
  ask: Ask,
  keys: Keys,
  limit: number,
  before: number,
): Promise<readonly Unmatched[]> {
  const { order, data } = keys.unmatched;
  const from = before === Number.POSITIVE_INFINITY ? "+inf" : `(${before}`;
  const found = (await ask(
    "ZRANGE",
    order,
    from,
    "-inf",
    "BYSCORE",
    "REV",
    "LIMIT",
    0,
    Math.min(limit, MOST),
  )) as string[];
  if (!found.length) return [];
  const texts = (await ask("HMGET", data, ...found)) as (string | null)[];
  return texts.flatMap((text) => (text === null ? [] : [JSON.parse(text) as Unmatched]));
}
