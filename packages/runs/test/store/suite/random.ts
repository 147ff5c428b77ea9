/** Random numbers that a seed repeats; a seed of the clock where none is given. */
export function randomOf(given: string | undefined): { readonly seed: number; readonly random: () => number } {
  const seed = given ? Number(given) : Date.now() % 2 ** 31;
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { seed, random };
}
