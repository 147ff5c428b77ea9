import type { Call } from "../plan.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { type Answer, count, quote } from "./answer.ts";
import { recall } from "./recall.ts";
import { sum } from "./sum.ts";

const GREETS = /^(hi|hello|hey|hiya|moin|good (morning|afternoon|evening|day))\b/i;
const THANKS = /^(thanks|thank you|cheers)\b/i;
const LEAVES = /^(bye|goodbye|see you|good night)\b/i;
const COUNTS = /\b(how many|count)\b.*\b(words|characters|letters)\b/i;

/** Finds something sensible to say to any text. */
export function respond({ request, history }: Call, scenarios: readonly Scenario[]): Answer {
  const message = request.event.input_message.message.trim().replace(/^echo\b[.,:;!?…]*\s*(?=.)/i, "");
  if (/^(help|\?)[.!?]*$/i.test(message)) return help(scenarios);
  return (
    recall(message, history) ??
    calculate(message) ??
    measure(message, history.at(-1)?.message) ??
    talk(message, history)
  );
}

function help(scenarios: readonly Scenario[]): Answer {
  const lines = scenarios.map(({ name, summary }) => `- \`${name}\`: ${summary}`);
  return {
    skill: "list_scenarios",
    args: {},
    output: { scenarios: scenarios.map(({ name }) => name) },
    message: [
      "A message that begins with one of these words plays a scenario:",
      "",
      ...lines,
      "",
      "Anything else I answer myself.",
    ].join("\n"),
    suggestions: ["skills", "duplicate", "fail"],
  };
}

function calculate(message: string): Answer | undefined {
  const term = message.replace(/^(what(['’]s| is)|how much is|calculate|compute)\s+/i, "").replace(/[\s=?.!]+$/, "");
  // A date, or a number of a telephone, is no sum.
  const result = /[^\d-]/.test(term) ? sum(term) : undefined;
  if (result === undefined) return undefined;
  return {
    skill: "calculate",
    args: { term },
    output: { result },
    message: `${term} = ${result}`,
    suggestions: [`${result} * 2`, "What did I say?"],
  };
}

/** Counts what stands behind a colon, else the message before, else the message itself. */
function measure(message: string, before: string | undefined): Answer | undefined {
  if (!COUNTS.test(message)) return undefined;
  const text = /:\s*(\S.*)$/s.exec(message)?.[1] ?? before ?? message;
  const words = text.match(/\S+/g)?.length ?? 0;
  const characters = [...text].length;
  return {
    skill: "count_words",
    args: { text: text.slice(0, 200) },
    output: { words, characters },
    message: `${quote(text)} has ${count(words, "word")} and ${count(characters, "character")}.`,
    suggestions: ["What did I say first?", "help"],
  };
}

function talk(message: string, history: readonly { readonly message: string }[]): Answer {
  const before = history.at(-1)?.message;
  const memory = before === undefined ? "" : ` Before that you said ${quote(before)}.`;
  const said = LEAVES.test(message)
    ? `Goodbye. We exchanged ${count(history.length + 1, "message")}.`
    : THANKS.test(message)
      ? "You are welcome."
      : GREETS.test(message)
        ? before === undefined
          ? "Hello!"
          : "Hello again!"
        : message === ""
          ? "You said nothing that I can see."
          : message.endsWith("?")
            ? `You asked ${quote(message)}. I have no knowledge to answer from; a real agent would look it up now.${memory}`
            : `You said ${quote(message)}.${memory}`;
  return {
    skill: "echo",
    args: { message: message.slice(0, 200) },
    output: { words: message.match(/\S+/g)?.length ?? 0, turn: history.length + 1 },
    message: said,
    suggestions: ["What did I say first?", "12 * 34", "help"],
  };
}
