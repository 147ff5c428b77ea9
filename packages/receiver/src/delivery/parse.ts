/**
 * JSON may nest this deep, far more than any delivery: engines read it deeper than they can write it again, and a delivery
 * that cannot be written cannot be stored.
 */
const DEEPEST = 1_000;

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** What the bytes of a body are: JSON, or else the `text` of what cannot be read. */
export interface Parsed {
  readonly json?: unknown;
  readonly text?: string;
}

/** Reads a body as JSON in UTF-8, with or without a byte order mark. Never throws. */
export function parse(bytes: Uint8Array): Parsed {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    return { text: dataUrl(bytes) };
  }
  if (mayBeDeep(text) && isDeeperThan(DEEPEST, bytes)) return { text };
  try {
    return { json: JSON.parse(text) };
  } catch {
    return { text };
  }
}

function dataUrl(bytes: Uint8Array): string {
  const SLICE = 8_192; // as many arguments as every engine takes
  let binary = "";
  for (let start = 0; start < bytes.length; start += SLICE) {
    binary += String.fromCharCode(...bytes.subarray(start, start + SLICE));
  }
  return `data:;base64,${btoa(binary)}`;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
// With this bit, `[` is `{` and `]` is `}`.
const CURLY = 0x20;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/** Whether there are brackets enough to nest so deep, which is quick to tell, and hardly ever so. */
function mayBeDeep(text: string): boolean {
  if (text.length <= 2 * DEEPEST) return false;
  let count = 0;
  for (const bracket of "[{") {
    for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1))
      if (++count > DEEPEST) return true;
  }
  return false;
}

/** Whether the brackets of JSON nest deeper than so many levels; those in strings do not count. */
export function isDeeperThan(levels: number, bytes: Uint8Array): boolean {
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] as number;
    if (byte === QUOTE) quoted = !quoted;
    else if (quoted) index += Number(byte === BACKSLASH);
    else if ((byte | CURLY) === OPEN && ++depth > levels) return true;
    else if ((byte | CURLY) === CLOSE) depth--;
  }
  return false;
}
