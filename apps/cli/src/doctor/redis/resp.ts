/** A reply of Redis: text, or a list of them. An error is an {@link Error}, not thrown. */
export type Reply = string | number | null | Error | readonly Reply[];

/** A command as Redis reads it. */
export function encode(words: readonly string[]): string {
  const parts = words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`);
  return `*${words.length}\r\n${parts.join("")}`;
}

/** The first reply in these bytes and where it ends; undefined when more has to come. */
export function decode(bytes: Buffer, from = 0): { readonly reply: Reply; readonly end: number } | undefined {
  const lineEnd = bytes.indexOf("\r\n", from);
  if (lineEnd < 0) return undefined;
  const kind = String.fromCharCode(bytes[from] ?? 0);
  const line = bytes.toString("utf8", from + 1, lineEnd);
  const end = lineEnd + 2;
  if (kind === "+") return { reply: line, end };
  if (kind === "-") return { reply: new RedisReplyError(line), end };
  if (kind === ":") return { reply: Number(line), end };
  const size = Number(line);
  if (size < 0) return { reply: null, end };
  if (kind === "$") {
    if (bytes.length < end + size + 2) return undefined;
    return { reply: bytes.toString("utf8", end, end + size), end: end + size + 2 };
  }
  if (kind !== "*") throw new RedisReplyError("what answers does not speak Redis");
  const all: Reply[] = [];
  let at = end;
  for (let index = 0; index < size; index++) {
    const next = decode(bytes, at);
    if (!next) return undefined;
    all.push(next.reply);
    at = next.end;
  }
  return { reply: all, end: at };
}

/** Redis refused a command, or is none. */
class RedisReplyError extends Error {
  override readonly name = "RedisReplyError";
}
