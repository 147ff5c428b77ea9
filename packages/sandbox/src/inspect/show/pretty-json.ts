const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** Deeper than this, lines would be more indentation than text. */
const DEEPEST = 100;

/**
 * JSON over several lines. Every token stays as it is: numbers that no double holds, and a key that is there twice.
 *
 * @param hidden names of fields whose strings are shown as `"***"`
 * @returns undefined when it is no JSON, or too deep
 */
export function prettyJson(text: string, hidden: readonly string[] = []): string | undefined {
  if (!isJson(text)) return undefined;
  const secret = new Set(hidden.map((name) => JSON.stringify(name)));
  const tokens = text.match(TOKEN) ?? [];
  let depth = 0;
  let out = "";
  const line = () => `\n${"  ".repeat(depth)}`;
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1] ?? "";
    if (token === "}" || token === "]") {
      depth--;
      out += before === "{" || before === "[" ? token : line() + token;
      continue;
    }
    if (before === "{" || before === "[" || before === ",") out += line();
    const hide = before === ":" && token.startsWith('"') && secret.has(tokens[index - 2] ?? "");
    out += token === ":" ? ": " : hide ? '"***"' : token;
    if ((token === "{" || token === "[") && ++depth > DEEPEST) return undefined;
  }
  return out;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
