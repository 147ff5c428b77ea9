import { decodeDelivery } from "@agent-events/receiver";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createAgent } from "../../src/agent/create-agent.ts";
import type { Turn } from "../../src/agent/plan.ts";
import { loadScenarios } from "../../src/agent/scenario/load.ts";
import { callOf, turn } from "./call.ts";
import { inEnvelope } from "./envelope.ts";

const agent = createAgent();

/** What the echo does with a message, as a receiver sees it. */
function answer(message: string, history: readonly Turn[] = [turn("Before")]) {
  const call = callOf(message, { history });
  return agent(call).deliveries.map((delivery) => decodeDelivery(inEnvelope(delivery, call)));
}

function reply(message: string, history?: readonly Turn[]): string {
  const last = answer(message, history).at(-1);
  return last?.kind === "message" ? last.message : expect.fail("there is no message");
}

/** A conversation: what is answered to each message, knowing those before. */
function chat(...messages: string[]): string[] {
  const history: Turn[] = [];
  for (const message of messages) history.push({ message, reply: reply(message, history) });
  return history.map((one) => one.reply ?? "");
}

test("every answer takes the course of a real one", () => {
  expect(answer("Where is my order?").map(({ kind }) => kind)).toEqual([
    "skill-triggered",
    "skill-executed",
    "suggestions",
    "generation-started",
    "message",
  ]);
});

test("the first answer says who it is and which words play scenarios, the next ones do not", () => {
  const [first = "", second] = chat("Hello", "Hello");
  expect(first).toContain("I am the sandbox's echo");
  for (const { name } of loadScenarios()) expect(first).toContain(`\`${name}\``);
  expect(second).toBe("Hello again!");
});

test("help lists every scenario with what it plays", () => {
  const text = reply("help");
  for (const { name, summary } of loadScenarios()) expect(text).toContain(`- \`${name}\`: ${summary}`);
});

test("a chat with it makes sense", () => {
  expect(
    chat("Good morning!", "My name is Ada.", "What did I say?", "What is my name?", "Thanks", "bye").slice(1),
  ).toEqual([
    "Pleased to meet you, Ada. Ask me what your name is, and I will still know.",
    "Just before, you said “My name is Ada.”. That makes 2 messages until then.",
    "You are Ada.",
    "You are welcome.",
    "Goodbye. We exchanged 6 messages.",
  ]);
});

test.each<[message: string, history: readonly Turn[], reply: string]>([
  ["The order is late", [turn("Hi")], "You said “The order is late”. Before that you said “Hi”."],
  ["What did I ask first?", [turn("One"), turn("Two")], "The first thing you said was “One”."],
  ["what did you say?", [turn("One", "First.")], "I said: “First.”."],
  ["what did you say?", [{ message: "silence", reply: undefined }], "I never answered your last message."],
  ["What's my name?", [turn("Hi")], "You have not told me. Try “my name is …”."],
  ["How many words: one two  three", [turn("Hi")], "“one two three” has 3 words and 14 characters."],
  ["count the words", [turn("just one more")], "“just one more” has 3 words and 13 characters."],
  ["echo The order is late", [turn("Hi")], "You said “The order is late”. Before that you said “Hi”."],
  ["Echo", [turn("Hi")], "You said “Echo”. Before that you said “Hi”."],
  ["echoes", [turn("Hi")], "You said “echoes”. Before that you said “Hi”."],
  ["   ", [turn("Hi")], "You said nothing that I can see."],
])("to %j it says something that fits", (message, history, expected) => {
  expect(reply(message, history)).toBe(expected);
});

test.each<[sum: string, result: string]>([
  ["12 + 30", "42"],
  ["What is 3 * (4 + 5)?", "27"],
  ["2 - 3 - 4", "-5"],
  ["8 / 4 / 2", "1"],
  ["2+3*4", "14"],
  ["-(1.5 - 4) × 2", "5"],
  ["0.1 + 0.2", "0.3"],
])("%s is %s", (sum, result) => expect(reply(sum)).toMatch(new RegExp(` = ${result}$`)));

test.each([
  "1 / 0",
  "1 +",
  "(1 + 2",
  "1 2 3",
  "+ +",
  "2026-11-23",
  "2026-11-23T12:00",
  `${"(".repeat(150)}1+1`,
  "1+".repeat(1000),
])("%j is no sum, and no trouble", (text) => expect(reply(text)).toContain("You said"));

test("any text is answered, as the contract has it, within 1.5 seconds", () => {
  const texts = fc.string({ unit: "binary", maxLength: 300 });
  const histories = fc.array(fc.record({ message: texts, reply: fc.option(texts, { nil: undefined }) }), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(texts, histories, fc.string(), (message, history, seed) => {
      const call = callOf(`. ${message}`, { history, seed });
      const { acknowledgement, deliveries } = agent(call);
      expect(acknowledgement).toMatchObject({ kind: "accept", last: false });
      const start = acknowledgement.kind === "accept" ? acknowledgement.after : 0;
      expect(deliveries.reduce((sum, { after }) => sum + after, start)).toBeLessThan(1500);
      for (const delivery of deliveries) expect(decodeDelivery(inEnvelope(delivery, call)).kind).not.toBe("unknown");
    }),
  );
});
