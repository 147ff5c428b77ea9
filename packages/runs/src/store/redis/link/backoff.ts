const FIRST = 50;
const LONGEST = 1_000;

/** Milliseconds before the next attempt after so many failures and one: half fixed, half chance, so that processes spread. */
export function backoff(failures: number, random: () => number = Math.random): number {
  return (Math.min(LONGEST, FIRST * 2 ** failures) * (1 + random())) / 2;
}
