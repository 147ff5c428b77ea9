import { rotate } from "./rotate.ts";

/**
 * Everyone takes a turn, then again, each time beginning with another. Short turns put what disturbs the machine on all
 * alike.
 */
export async function takeTurns<Result>(
  players: Readonly<Record<string, () => Promise<Result>>>,
  turns: number,
): Promise<Record<string, Result[]>> {
  const entries = Object.entries(players);
  const results: Record<string, Result[]> = Object.fromEntries(entries.map(([name]) => [name, []]));
  for (let turn = 0; turn < turns; turn++) {
    for (const [name, play] of rotate(entries, turn)) results[name]?.push(await play());
  }
  return results;
}
