const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Drawn as pictures, so two columns wide: by themselves, or since U+FE0F asks for it. */
const PICTURE = /\p{Emoji_Presentation}|\uFE0F/u;

/** Scripts whose characters are two columns wide, and their full-width forms. */
export const WIDE: RegExp =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;

const INVISIBLE = /^[\p{M}\p{Cf}]*$/u;

const PLAIN = /^[\x20-\x7e]*$/;

/** How many columns of a terminal a text takes. */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += widthOfGrapheme(segment);
  return width;
}

function widthOfGrapheme(grapheme: string): number {
  if (INVISIBLE.test(grapheme)) return 0;
  return PICTURE.test(grapheme) || WIDE.test(grapheme) ? 2 : 1;
}

/** A text that takes no more columns than there are, with `…` at the end where something is missing. */
export function fit(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  let kept = "";
  let width = 0;
  for (const { segment } of graphemes.segment(text)) {
    width += widthOfGrapheme(segment);
    if (width > columns - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}
