/** What is wrong with one value: the end of a sentence that begins with where it stands. */
export class Problem {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Reads one value: a text from the environment or a flag, or whatever a file holds. */
export type Reader<Value> = (raw: unknown) => Value | Problem;

/** A value as a sentence shows it. */
export const shown = (raw: unknown): string => JSON.stringify(raw) ?? String(raw);
