import { isDeeperThan } from "../delivery/parse.ts";

/** Levels. On several lines, each value is indented by all that it is nested in: deep and wide multiply. */
const DEEPEST = 20;

/** Times the length of what came. To write JSON in another way hardly changes that, unless somebody aims at it. */
const LONGEST = 4;

/** What a library escapes that writes JSON for HTML, as Go's does. */
const htmlEscapes = ["<", ">", "&", "\u2028", "\u2029"].map(
  (one) => [one, `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`] as const,
);

/**
 * What the sender may have written, if something on the way has parsed this JSON and written it again. Anyone may send it, so
 * there are few of them, and none is much longer than what came.
 */
export function rewritings(bytes: Uint8Array): Uint8Array[] {
  const body = new TextDecoder().decode(bytes);
  const escaped = htmlEscapes.reduce((text, pair) => text.replaceAll(...pair), body);
  const bare = body.trim();
  const written = new Set([escaped, bare, `${body}\n`, `${escaped}\n`]);
  try {
    if (!isDeeperThan(DEEPEST, bytes)) {
      const json: unknown = JSON.parse(bare);
      written.add(JSON.stringify(json)).add(JSON.stringify(json, null, 2));
    }
  } catch {
    // Not JSON: then nobody has parsed it and written it again.
  }
  return Array.from(written)
    .filter((text) => text.length <= LONGEST * body.length)
    .map((text) => new TextEncoder().encode(text));
}
