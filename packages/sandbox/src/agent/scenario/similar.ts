/** The name that was probably meant: one that is a slip or two away. */
export function closest(name: string, known: readonly string[]): string | undefined {
  const slips = Math.ceil(name.length / 3);
  const [best] = known
    .map((candidate) => ({ candidate, away: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ away }) => away <= slips)
    .sort((a, b) => a.away - b.away);
  return best?.candidate;
}

/** How many characters have to be put in, left out or replaced to make one of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [above, character] of [...a].entries()) {
    const below = [above + 1];
    for (let index = 1; index <= b.length; index++) {
      const [left, up, corner] = [below[index - 1], row[index], row[index - 1]] as [number, number, number];
      below.push(Math.min(left + 1, up + 1, corner + (character === b[index - 1] ? 0 : 1)));
    }
    row = below;
  }
  return row.at(-1) as number;
}
