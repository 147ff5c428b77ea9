import type { Call } from "../plan.ts";
import type { Finding, Path } from "../scenario/read.ts";
import { closest } from "../scenario/similar.ts";
import { filler } from "./filler.ts";

/** Everything that can stand between two pairs of braces; `filler` takes a number of characters. */
const WORDS: Readonly<Record<string, (call: Call, number: number) => string>> = {
  message: ({ request }) => request.event.input_message.message,
  rest: ({ request }) => request.event.input_message.message.trim().replace(/^\S+\s*/, ""),
  words: ({ request }) => String(request.event.input_message.message.match(/\S+/g)?.length ?? 0),
  turn: ({ history }) => String(history.length + 1),
  previous: ({ history }) => history.at(-1)?.message ?? "",
  session_object: ({ request }) => request.session_object,
  agent: ({ request }) => request.agent,
  filler: (_call, number) => filler(number),
  braces: () => "{{",
};

const TEMPLATE = /\{\{\s*(.*?)\s*(\}\}|$)/gs;

/** Puts in what the templates of a text stand for. What is put in is not looked at again. */
function fill(text: string, call: Call): string {
  return text.replaceAll(TEMPLATE, (_all, inner: string) => {
    const [word = "", number] = inner.split(/\s+/);
    return WORDS[word]?.(call, Number(number)) ?? "";
  });
}

/** The same for each text inside a value. */
export function fillAll<T>(value: T, call: Call): T {
  return map(value, (text) => fill(text, call)) as T;
}

function map(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item) => map(item, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, map(item, change)]));
}

/** Finds what cannot be put in, in each text inside a value. */
export function checkTemplates(value: unknown, path: Path): Finding[] {
  if (typeof value === "string") {
    const templates = [...value.matchAll(TEMPLATE)];
    return templates.flatMap(([all, inner = "", end]) => {
      const reason = end ? reasonAgainst(inner) : "is never closed; {{ braces }} writes two braces";
      return reason === undefined ? [] : [{ path, reason: `${shorten(all)} ${reason}` }];
    });
  }
  if (typeof value !== "object" || value === null) return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, item]) => checkTemplates(item, [...path, key]));
}

function reasonAgainst(inner: string): string | undefined {
  const [word = "", ...rest] = inner.split(/\s+/);
  if (word === "filler") {
    const [number] = rest;
    const isNumber = rest.length === 1 && /^[1-9]\d{0,6}$/.test(number ?? "");
    return isNumber ? undefined : "needs a number of characters, such as {{ filler 500 }}";
  }
  if (Object.hasOwn(WORDS, word)) return rest.length === 0 ? undefined : `takes nothing behind ${word}`;
  const meant = closest(word, Object.keys(WORDS));
  const known = Object.keys(WORDS).map((one) => (one === "filler" ? "{{ filler 500 }}" : `{{ ${one} }}`));
  return `is not known, ${meant ? `did you mean {{ ${meant} }}?` : `there are ${known.join(", ")}`}`;
}

const shorten = (text: string): string => (text.length <= 40 ? text : `${text.slice(0, 40)}…`);
