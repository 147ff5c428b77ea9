/** What a caller would rather have (RFC 7240), as far as the gateway can do it. */
export interface Preferences {
  /** Whole seconds to wait for the outcome, not cut to what the gateway allows. */
  readonly wait: number | undefined;
  /** Not to be kept waiting at all, where `wait` says nothing else. */
  readonly respondAsync: boolean;
}

const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
/** A preference, or one of its parameters: a name, perhaps with a value, which may be quoted or empty. */
const PAIR = new RegExp(`^(${TOKEN})(?:[ \\t]*=[ \\t]*(${TOKEN}|"(?:[^"\\\\]|\\\\.)*")?)?$`);

/**
 * Reads the `Prefer` header, several of which arrive as one with commas. What cannot be read is as if it were not there, and
 * so is what is not known: a preference is never an error. Of two of one name, the first counts.
 */
export function preferencesOf(headers: Headers): Preferences {
  const found = new Map<string, string>();
  for (const element of split(headers.get("prefer") ?? "", ",")) {
    const [preference, ...parameters] = split(element, ";");
    const [, name, value = ""] = PAIR.exec(preference ?? "") ?? [];
    if (name === undefined || !parameters.every((one) => one === "" || PAIR.test(one))) continue;
    if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), unquoted(value));
  }
  const wait = found.get("wait");
  return {
    wait: wait !== undefined && /^\d+$/.test(wait) ? Number(wait) : undefined,
    respondAsync: found.get("respond-async") === "",
  };
}

/** The parts between separators that stand outside of quotes, without the white space around them. */
function split(text: string, separator: string): string[] {
  const parts: string[] = [];
  let from = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at];
    if (isQuoted && mark === "\\") at++;
    else if (mark === '"') isQuoted = !isQuoted;
    else if (mark === separator && !isQuoted) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts.map((part) => part.replace(/^[ \t]+/, "").trimEnd());
}

function unquoted(word: string): string {
  return word.startsWith('"') ? word.slice(1, -1).replace(/\\(.)/g, "$1") : word;
}
