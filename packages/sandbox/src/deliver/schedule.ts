/** Milliseconds before each attempt of a delivery: at once, 30 s after the first, 3 min after the first. */
export const SCHEDULE: readonly number[] = [0, 30_000, 150_000];
