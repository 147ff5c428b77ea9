import { html } from "hono/html";
import type { Html } from "./html.ts";

/** Characters that one does not see, or that change how others are seen: controls, overrides of direction, halves of pairs. */
const UNSEEN =
  /(?![\t\n])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]|[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;

/** Text from outside, to be shown: what one would not see of it is shown by its code point. */
export function visible(text: string): (string | Html)[] {
  const shown: (string | Html)[] = [];
  let end = 0;
  for (const { 0: unseen, index } of text.matchAll(UNSEEN)) {
    const code = unseen.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
    shown.push(text.slice(end, index), html`<span class="unseen">U+${code}</span>`);
    end = index + unseen.length;
  }
  return [...shown, text.slice(end)];
}
