import type { Turn } from "../plan.ts";
import { type Answer, count, quote } from "./answer.ts";

const ASKS_FOR_OWN = /\bwhat (did|have) i (just )?(say|said|ask|asked|tell|told|write|written)\b/i;
const ASKS_FOR_REPLY = /\bwhat (did|have) you (just )?(say|said|answer|answered|tell|told)\b/i;
const ASKS_FOR_NAME = /\bwhat(['’]s| is) my name\b/i;
const TELLS_NAME = /\b(?:my name is|call me) ([\p{L}\p{N}'’-]{1,40})/iu;

/** Answers what is about the session itself: what was said in it, and who says it. */
export function recall(message: string, history: readonly Turn[]): Answer | undefined {
  const said = answerTo(message, history);
  if (said === undefined) return undefined;
  const last = history.at(-1)?.message ?? null;
  return {
    skill: "recall_session",
    args: { question: message.slice(0, 200) },
    output: { turns: history.length, last_message: last },
    message: said,
    suggestions: ["What did you say?", "12 * 34"],
  };
}

function answerTo(message: string, history: readonly Turn[]): string | undefined {
  const name = [message, ...history.map((turn) => turn.message).reverse()].map(nameIn).find((one) => one !== undefined);
  if (ASKS_FOR_NAME.test(message)) return name ? `You are ${name}.` : "You have not told me. Try “my name is …”.";
  if (nameIn(message)) return `Pleased to meet you, ${name}. Ask me what your name is, and I will still know.`;
  if (ASKS_FOR_REPLY.test(message)) {
    const reply = history.at(-1)?.reply;
    if (reply !== undefined) return `I said: ${quote(reply)}.`;
    return history.length === 0 ? "Nothing yet: this is how we begin." : "I never answered your last message.";
  }
  if (!ASKS_FOR_OWN.test(message)) return undefined;
  const [first] = history;
  const before = history.at(-1);
  if (!first || !before) return "Nothing before this: it is your first message here.";
  if (/\bfirst\b/i.test(message)) return `The first thing you said was ${quote(first.message)}.`;
  return `Just before, you said ${quote(before.message)}. That makes ${count(history.length, "message")} until then.`;
}

const nameIn = (message: string): string | undefined => TELLS_NAME.exec(message)?.[1];
