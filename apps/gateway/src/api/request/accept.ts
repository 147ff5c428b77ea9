import { parseAccept } from "hono/utils/accept";

/**
 * Which of the types that can be given the caller wants most; undefined when it wants none of them. Without an `Accept`
 * header, and between two that are wanted alike, the first.
 */
export function acceptable<Type extends string>(headers: Headers, offered: readonly Type[]): Type | undefined {
  const header = headers.get("accept");
  if (!header?.trim()) return offered[0];
  const ranges = parseAccept(header);
  let best: Type | undefined;
  let most = 0;
  for (const type of offered) {
    const quality = qualityOf(type, ranges);
    if (quality > most) [best, most] = [type, quality];
  }
  return best;
}

/** The most precise range that has the type decides (RFC 9110, 12.5.1). */
function qualityOf(type: string, ranges: ReturnType<typeof parseAccept>): number {
  const [family] = type.split("/");
  for (const form of [type, `${family}/*`, "*/*"]) {
    const range = ranges.find((one) => one.type.toLowerCase() === form);
    if (range) return range.q;
  }
  return 0;
}
