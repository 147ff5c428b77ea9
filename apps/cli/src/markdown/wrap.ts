import { WIDE, widthOf } from "../output/width.ts";
import type { Line, Span } from "./span.ts";

/** Breaks text into lines between words, and within those of scripts without spaces; another word that is longer than a line stays whole, so that an address can be copied. */
export function wrap(spans: readonly Span[], width: number): readonly Line[] {
  const lines: Span[][] = [[]];
  let used = 0;
  let gap: Span | undefined;
  const breakLine = () => {
    lines.push([]);
    used = 0;
    gap = undefined;
  };
  for (const word of words(spans)) {
    if (word === BREAK) {
      breakLine();
      continue;
    }
    if (isGap(word)) {
      gap = used > 0 ? narrow(word[0]) : undefined;
      continue;
    }
    const wide = word.reduce((sum, { text }) => sum + widthOf(text), 0);
    if (used > 0 && used + (gap?.text.length ?? 0) + wide > width) breakLine();
    if (gap) {
      lines.at(-1)?.push(gap);
      used += gap.text.length;
      gap = undefined;
    }
    lines.at(-1)?.push(...word);
    used += wide;
  }
  return lines;
}

const BREAK: unique symbol = Symbol("a line break");

type Word = readonly Span[];

/** Where scripts without spaces break: between any two characters, but before no mark that closes and behind none that opens. */
const UNSPACED = new RegExp(
  `(?:(?<=${WIDE.source})|(?=${WIDE.source}))(?![、。，．！？：；」』）】〉》〕])(?<![「『（【〈《〔])`,
  "u",
);

/** One space, but in code as many as there are. */
const narrow = (gap: Span | undefined): Span | undefined =>
  gap && (gap.styles.includes("code") ? gap : { ...gap, text: " " });

const isGap = (word: Word): boolean => word.length === 1 && word[0]?.text.trim() === "";

/** Words, which may change their style in the middle, the gaps between them, and line breaks. */
function* words(spans: readonly Span[]): Generator<Word | typeof BREAK> {
  let word: Span[] = [];
  for (const { text, styles } of spans) {
    for (const part of text.split(/(\n| +)/)) {
      if (part === "") continue;
      if (part.trim() !== "") {
        const [first = "", ...more] = part.includes("://") ? [part] : part.split(UNSPACED);
        word.push({ text: first, styles });
        for (const text of more) {
          yield word;
          word = [{ text, styles }];
        }
        continue;
      }
      if (word.length > 0) yield word;
      word = [];
      yield part === "\n" ? BREAK : [{ text: part, styles }];
    }
  }
  if (word.length > 0) yield word;
}
