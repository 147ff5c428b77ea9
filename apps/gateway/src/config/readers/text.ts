import { Problem, type Reader, shown } from "../problem.ts";

/** Any text without white space around it or line breaks in it. */
export const text: Reader<string> = (raw) =>
  typeof raw === "string" && /^\S(?:.*\S)?$/.test(raw)
    ? raw
    : new Problem(`must be a text of one line, got ${shown(raw)}`);

/** A text that is never shown, since it may be a secret. */
export const secret: Reader<string> = (raw) =>
  typeof raw === "string" && /^\S+$/.test(raw)
    ? raw
    : new Problem(
        "must be one word: there is white space in it, often a line feed of the file that it was copied from",
      );

/** The name of a host, or an IP address. */
export const host: Reader<string> = (raw) =>
  typeof raw === "string" && /^[\w.:-]+$/.test(raw)
    ? raw
    : new Problem(`must be a host name or an IP address such as 127.0.0.1 or 0.0.0.0, got ${shown(raw)}`);

/** One of a few words. */
export function oneOf<Word extends string>(words: readonly Word[]): Reader<Word> {
  return (raw) =>
    words.find((word) => word === raw) ?? new Problem(`must be one of ${words.join(", ")}, got ${shown(raw)}`);
}
