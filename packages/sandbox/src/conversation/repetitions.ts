import { createHash } from "node:crypto";

/** Bodies that are remembered. */
const KEPT = 10_000;

/** Counts how often the very same body came: 1 for the first time. */
export type Repetitions = (body: string) => number;

export function createRepetitions(): Repetitions {
  const counts = new Map<string, number>();
  return (body) => {
    const key = createHash("sha256").update(body).digest("base64");
    const count = (counts.get(key) ?? 0) + 1;
    counts.delete(key);
    counts.set(key, count);
    const [oldest] = counts.keys();
    if (counts.size > KEPT && oldest !== undefined) counts.delete(oldest);
    return count;
  };
}
