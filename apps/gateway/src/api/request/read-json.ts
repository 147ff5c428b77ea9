import { problem } from "../problems/problem.ts";

/** Deeper than any metadata of use, and shallow enough for everything that walks through it. */
const DEEPEST = 64;

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** @throws {ProblemError} unsupported-media-type */
export function assertJson(headers: Headers): void {
  const type = headers.get("content-type");
  const encoding = headers.get("content-encoding")?.trim().toLowerCase() || "identity";
  const isJson = /^application\/json[ \t]*(?:;[ \t]*(?:charset[ \t]*=[ \t]*"?utf-8"?[ \t]*)?)?$/i.test(type ?? "");
  if (isJson && encoding === "identity") return;
  const found = !isJson ? (type === null ? "no content-type" : "another content-type") : "a content-encoding";
  throw problem("unsupported-media-type", `the body comes with ${found}; send plain JSON as application/json`, {});
}

/**
 * Reads JSON. Of two members of one name the last counts, and `__proto__` is a name like any other.
 *
 * @throws {ProblemError} unreadable-body
 */
export function parseJson(bytes: Uint8Array): unknown {
  if (bytes.length === 0) throw unreadable("the body is empty");
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch (cause) {
    throw unreadable("the body is not UTF-8", cause);
  }
  if (isTooDeep(text)) throw unreadable(`the body is nested more than ${DEEPEST} levels deep`);
  try {
    return JSON.parse(text);
  } catch (cause) {
    // What the parser says of it would quote the body.
    throw unreadable("the body is not JSON", cause);
  }
}

function unreadable(what: string, cause?: unknown): Error {
  return problem("unreadable-body", `${what}; send a JSON object in UTF-8`, {}, { cause });
}

/** Looked at before parsing: what comes later walks through the value by calling itself. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at];
    if (isQuoted && mark === "\\") at++;
    else if (mark === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (mark === "[" || mark === "{") depth++;
    else if (mark === "]" || mark === "}") depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
}
