const OPENINGS = ["In most cases", "As a rule", "On a quiet day", "Under load", "After a restart"];
const SUBJECTS = ["the worker", "every replica", "the queue", "a stored delivery", "the oldest run", "the gateway"];
const VERBS = ["keeps", "repeats", "counts", "hands on", "confirms", "outlives", "explains"];
const OBJECTS = [
  "its own log",
  "the last event",
  "what it was told",
  "each answer",
  "the session",
  "a delay",
  "it all",
  "both",
];
/** Sentences of a paragraph. */
const PARAGRAPH = 7;

/** Sentences without a meaning, always the same ones, of exactly so many characters: for answers that have to be long. */
export function filler(length: number): string {
  const nth = (words: readonly string[], index: number) => words[index % words.length];
  let text = "";
  for (let index = 0; text.length < length; index++) {
    const sentence = [nth(OPENINGS, index), nth(SUBJECTS, index), nth(VERBS, index), nth(OBJECTS, index)];
    text += `${sentence.join(" ")}.${index % PARAGRAPH === PARAGRAPH - 1 ? "\n\n" : " "}`;
  }
  return `${text.slice(0, length - 1).trimEnd()}.`.padEnd(length, ".");
}
