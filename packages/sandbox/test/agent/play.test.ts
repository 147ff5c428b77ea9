import { expect, test } from "vitest";
import type { Call } from "../../src/agent/plan.ts";
import { deliveriesOf, planOf } from "../../src/agent/play/plan-of.ts";
import { parseScenario } from "../../src/agent/scenario/parse.ts";
import type { Scenario } from "../../src/agent/scenario/scenario.ts";
import { callOf, turn } from "./call.ts";

const scenario = (...lines: string[]): Scenario =>
  parseScenario(["summary: It talks.", ...lines].join("\n"), "mine.yaml");

/** What stands in the message for a template. */
const filled = (text: string, call: Call) =>
  deliveriesOf(scenario("deliver:", `  - message: ${JSON.stringify(text)}`), call)[0]?.says["message"];

const history = [turn("Good morning"), turn("What is it?")];

test.each<[text: string, filled: string]>([
  ["{{ message }}", "mine  tell me more"],
  ["{{message}}", "mine  tell me more"],
  ["{{ rest }}", "tell me more"],
  ["{{ words }}", "4"],
  ["{{ turn }}", "3"],
  ["{{ previous }}", "What is it?"],
  ["{{ session_object }}", "order-17"],
  ["{{ agent }}", "don:core:dvrv-us-1:devo/0:ai_agent/1"],
  ["{{ braces }} message }}", "{{ message }}"],
  ["{{ turn }}/{{ words }} {single} }}", "3/4 {single} }}"],
])("%s stands for %j", (text, expected) => {
  expect(filled(text, callOf("mine  tell me more", { history }))).toBe(expected);
});

test("what is put in is not looked at again", () => {
  expect(filled("{{ message }}", callOf("{{ turn }} {{ nonsense }}"))).toBe("{{ turn }} {{ nonsense }}");
});

test("in a session that begins, the turn is 1 and nothing came before", () => {
  expect(filled("{{ turn }}|{{ previous }}|{{ rest }}", callOf("mine"))).toBe("1||");
});

test.each([1, 2, 29, 30, 500, 12_000])("a filler has exactly the %i characters that it was asked for", (length) => {
  expect([...String(filled(`{{ filler ${length} }}`, callOf("x")))]).toHaveLength(length);
});

test("templates are filled in everything that is said and set, and in nothing else", () => {
  const file = scenario(
    "deliver:",
    "  - skill_triggered: { skill_name: look, args: { deep: [{ at: '{{ turn }}' }], n: 1, b: true, z: null } }",
    "    set: { 'a.b': '{{ turn }}' }",
  );
  expect(deliveriesOf(file, callOf("x"))).toEqual([
    {
      after: 0,
      says: {
        agent_response: "progress",
        progress: {
          progress_state: "skill_triggered",
          skill_triggered: { skill_name: "look", args: { deep: [{ at: "1" }], n: 1, b: true, z: null } },
        },
      },
      copies: 1,
      signature: "valid",
      age: 0,
      envelope: undefined,
      omit: [],
      set: { "a.b": "1" },
    },
  ]);
});

test("texts that the contract limits are cut to that, in whole characters", () => {
  const file = scenario(
    "deliver:",
    "  - error: '{{ message }}'",
    "  - skill_executed: { skill_name: '{{ message }}' }",
  );
  const [error, skill] = deliveriesOf(file, callOf("😀".repeat(600)));
  expect(error?.says["error"]).toEqual({ error: "😀".repeat(512) });
  expect(skill?.says["progress"]).toMatchObject({ skill_executed: { skill_name: "😀".repeat(512), output: {} } });
});

test("the faults of a delivery are planned as the file says them", () => {
  const file = scenario(
    "shuffled: true",
    "call: { after: 1.5s, acknowledge: last }",
    "deliver:",
    "  - message: Hi",
    "    after: 2m",
    "    copies: 3",
    "    signature: missing",
    "    age: 10m",
    "    envelope: wrapped",
    "    omit: [agent]",
  );
  const faults = { copies: 3, signature: "missing", age: 600_000, envelope: "wrapped", omit: ["agent"], set: {} };
  expect(planOf(file, callOf("mine"))).toEqual({
    acknowledgement: { kind: "accept", after: 1500, last: true },
    deliveries: [{ after: 120_000, says: { agent_response: "message", message: "Hi" }, ...faults }],
    shuffled: true,
  });
});

test("refusals come one after the other, then the call is accepted, then all over again", () => {
  const file = scenario(
    "deliver: [{ message: Hi }]",
    "call:",
    "  refuse:",
    "    - { error: too_many_requests, retry_after: 2s }",
    "    - { error: service_unavailable, times: 2 }",
  );
  const answers = [1, 2, 3, 4, 5, 6, 7, 8].map((attempt) => planOf(file, callOf("mine", { attempt })).acknowledgement);
  const round = [
    { kind: "refuse", error: "too_many_requests", retryAfter: 2 },
    { kind: "refuse", error: "service_unavailable", retryAfter: undefined },
    { kind: "refuse", error: "service_unavailable", retryAfter: undefined },
    { kind: "accept", after: 0, last: false },
  ];
  expect(answers).toEqual([...round, ...round]);
});

test("a call that is always refused delivers nothing, ever; its deliveries can be had all the same", () => {
  const file = scenario(
    "deliver: [{ message: Hi }]",
    "call: { refuse: [{ error: forbidden }, { error: service_unavailable, times: always }] }",
  );
  for (const attempt of [2, 3, 1_000_000]) {
    expect(planOf(file, callOf("mine", { attempt }))).toMatchObject({
      acknowledgement: { error: "service_unavailable" },
      deliveries: [],
    });
  }
  expect(deliveriesOf(file, callOf("mine"))).toHaveLength(1);
});
