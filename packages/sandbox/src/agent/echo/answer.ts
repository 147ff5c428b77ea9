/** What the echo makes of a message: the skill that it uses, and what it says then. */
export interface Answer {
  readonly skill: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly output: Readonly<Record<string, unknown>>;
  readonly message: string;
  readonly suggestions: readonly string[];
}

/** A text inside an answer: on one line, and not longer than one can take in. */
export function quote(text: string): string {
  const characters = [...text.trim().replaceAll(/\s+/g, " ")];
  return `“${characters.length <= 120 ? characters.join("") : `${characters.slice(0, 119).join("")}…`}”`;
}

export const count = (number: number, unit: string): string => `${number} ${unit}${number === 1 ? "" : "s"}`;
