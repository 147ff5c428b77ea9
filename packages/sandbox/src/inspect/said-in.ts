import type { RecordedCall } from "../journal/records.ts";

/** Characters of a message that a line shows. */
const SHOWN = 100;

/** What a call is about, in a few words: the scenario that is triggered, and what is said to the agent. Empty where nothing is. */
export function saidIn({ kind, body }: RecordedCall): string {
  const { scenario, message, event } = Object(parse(body));
  const said = kind === "trigger" ? message : Object(Object(event).input_message).message;
  const words = [kind === "trigger" ? scenario : undefined, typeof said === "string" ? quoted(said) : undefined];
  return words.filter((word) => typeof word === "string").join(" ");
}

function quoted(text: string): string {
  const characters = [...text.slice(0, 4 * SHOWN).replaceAll(/\s+/g, " ")];
  return `“${characters.length > SHOWN ? `${characters.slice(0, SHOWN - 1).join("")}…` : characters.join("")}”`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
