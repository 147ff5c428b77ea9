import { createHash } from "node:crypto";

/** Seeded random numbers. */
export interface Random {
  /** From 0 up to 1. */
  readonly next: () => number;
  readonly bytes: (length: number) => Uint8Array;
  readonly hex: (digits: number) => string;
  /** The same items in another order. */
  readonly shuffle: <Item>(items: readonly Item[]) => Item[];
  /** A generator of its own for each label, so that what happens at the same time does not take numbers from one another. */
  readonly fork: (label: string) => Random;
}

/** The same seed gives the same numbers, and so do the same forks of it. */
export function createRandom(seed: string): Random {
  const next = sfc32(seed);
  const bytes = (length: number) => Uint8Array.from({ length }, () => next() * 256);
  return {
    next,
    bytes,
    hex: (digits) => Array.from({ length: digits }, () => Math.floor(next() * 16).toString(16)).join(""),
    shuffle: (items) => {
      const order = items.map((item) => ({ item, rank: next() }));
      return order.sort((one, other) => one.rank - other.rank).map(({ item }) => item);
    },
    fork: (label) => createRandom(`${seed}/${label}`),
  };
}

/** Doty-Humphrey's "small fast counting" generator, begun with the SHA-256 of the seed. */
function sfc32(seed: string): () => number {
  const state = new Uint32Array(new Uint8Array(createHash("sha256").update(seed).digest()).buffer, 0, 4);
  return () => {
    const [a = 0, b = 0, c = 0, counter = 0] = state;
    const sum = a + b + counter;
    state[0] = b ^ (b >>> 9);
    state[1] = c + (c << 3);
    state[2] = ((c << 21) | (c >>> 11)) + sum;
    state[3] = counter + 1;
    return (sum >>> 0) / 2 ** 32;
  };
}
