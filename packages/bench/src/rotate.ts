/** The same items, beginning with another one: whoever is first in a round should not always be the same. */
export function rotate<Item>(items: readonly Item[], by: number): Item[] {
  const first = by % items.length;
  return [...items.slice(first), ...items.slice(0, first)];
}
