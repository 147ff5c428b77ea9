import { createHash } from "node:crypto";

/** Texts that are remembered. */
const KEPT = 10_000;

/** Numbers each occurrence of a text, from 1. No text ever gets a number twice. */
export type Occurrences = (text: string) => number;

export function createOccurrences(kept: number = KEPT): Occurrences {
  const last = new Map<string, number>();
  // Of a text that is forgotten nothing is known but that its numbers were no higher.
  let forgotten = 0;
  return (text) => {
    const key = createHash("sha256").update(text).digest("base64");
    const number = (last.get(key) ?? forgotten) + 1;
    last.delete(key);
    last.set(key, number);
    const [oldest] = last;
    if (last.size > kept && oldest) {
      last.delete(oldest[0]);
      forgotten = Math.max(forgotten, oldest[1]);
    }
    return number;
  };
}
