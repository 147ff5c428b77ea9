import type { ExecuteRequest } from "@agent-events/contract";
import { explain } from "@agent-events/contract/validate";
import { validate } from "@agent-events/contract/validators/webhook-event-request";
import { decodeDelivery } from "@agent-events/receiver";
import fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { createAgent } from "../../src/agent/create-agent.ts";
import type { Call, PlannedDelivery } from "../../src/agent/plan.ts";
import { planOf } from "../../src/agent/play/plan-of.ts";
import { loadScenarios } from "../../src/agent/scenario/load.ts";
import { parseScenario } from "../../src/agent/scenario/parse.ts";
import { callOf } from "./call.ts";
import { inEnvelope } from "./envelope.ts";

const templates = ["message", "rest", "words", "turn", "previous", "session_object", "agent", "filler 40", "braces"];
const text = fc
  .array(
    fc.oneof(fc.string({ unit: "binary", maxLength: 12 }), fc.constantFrom(...templates.map((one) => `{{ ${one} }}`))),
    {
      maxLength: 5,
    },
  )
  .map((parts) => parts.join(" ").replaceAll(/\{\{(?! \w)/g, "("));
const duration = fc.tuple(fc.nat(9999), fc.constantFrom("ms", "s", "m")).map(([number, unit]) => `${number}${unit}`);
const fields = fc.dictionary(fc.stringMatching(/^[a-z_]{1,8}$/), fc.oneof(text, fc.integer(), fc.boolean()), {
  maxKeys: 3,
});
const workflow = fc.record({ id: fc.stringMatching(/^[a-z:/0-9]{1,20}$/), display_id: text }, { requiredKeys: ["id"] });
const name = text.filter((one) => one !== "");

const saying = fc.oneof(
  fc.record({
    skill_triggered: fc.record(
      { skill_name: name, args: fields, thought: text, workflow, workflow_run: workflow },
      { requiredKeys: ["skill_name"] },
    ),
  }),
  fc.record({
    skill_executed: fc.record(
      { skill_name: name, output: fields, args: fields, metadata: fields },
      { requiredKeys: ["skill_name"] },
    ),
  }),
  fc.record({ suggestions: fc.array(text, { maxLength: 4 }) }),
  fc.record({ generation_started: fc.record({ request_id: text }, { requiredKeys: [] }) }),
  fc.record({ message: text }),
  fc.record({ error: text }),
);
const faults = fc.record(
  {
    after: duration,
    copies: fc.integer({ min: 1, max: 100 }),
    signature: fc.constantFrom("valid", "wrong", "missing", "malformed"),
    age: duration,
    envelope: fc.constantFrom("flat", "wrapped"),
    omit: fc.array(fc.constantFrom("agent", "session", "client_metadata"), { minLength: 1 }),
    set: fc.dictionary(fc.stringMatching(/^[a-z]{1,5}(\.[a-z]{1,5})?$/), text, { minKeys: 1, maxKeys: 2 }),
  },
  { requiredKeys: [] },
);
const file = fc.record(
  {
    summary: fc.constant("It does whatever."),
    call: fc.record({ after: duration, acknowledge: fc.constantFrom("first", "last") }, { requiredKeys: [] }),
    deliver: fc.array(
      fc.tuple(saying, faults).map(([said, wrong]) => ({ ...said, ...wrong })),
      { maxLength: 6 },
    ),
    shuffled: fc.boolean(),
  },
  { requiredKeys: ["summary", "deliver"] },
);

const said = fc.string({ unit: "binary", maxLength: 200 });
const call = (seed: string, message: string, previous: readonly string[]): Call =>
  callOf(message, { seed, history: previous.map((one) => ({ message: one, reply: undefined })) });

function expectContract(delivery: PlannedDelivery, { request }: { readonly request: ExecuteRequest }): void {
  const body = inEnvelope(delivery, callOf("", { request }));
  if (!validate(body)) expect.fail(explain(validate.errors, body)[0]?.message);
  expect(decodeDelivery(body).kind).not.toBe("unknown");
}

test("any file of the format makes plans that the seed decides, of deliveries that the contract has", () => {
  fc.assert(
    fc.property(file, fc.string(), said, fc.array(said, { maxLength: 2 }), (content, seed, message, previous) => {
      const scenario = parseScenario(stringify(content), "mine.yaml");
      expect(parseScenario(JSON.stringify(content), "mine.json").deliveries).toEqual(scenario.deliveries);
      const plan = planOf(scenario, call(seed, message, previous));
      expect(planOf(scenario, call(seed, message, previous))).toEqual(plan);
      expect(plan.deliveries).toHaveLength(content.deliver.length);
      for (const delivery of plan.deliveries) expectContract(delivery, call(seed, message, previous));
    }),
  );
});

test("the scenarios that come with the package do too, whatever stands behind their name", () => {
  const agent = createAgent();
  fc.assert(
    fc.property(fc.constantFrom(...loadScenarios()), fc.string(), said, ({ name, deliveries }, seed, rest) => {
      const once = call(seed, `${name} ${rest}`, []);
      const plan = agent(once);
      expect(agent(call(seed, `${name} ${rest}`, []))).toEqual(plan);
      for (const [index, delivery] of plan.deliveries.entries()) {
        if (deliveries[index]?.saying.says === undefined) expectContract(delivery, once);
      }
    }),
  );
});

test("the echo's delays differ from seed to seed, and are the same for one", () => {
  const agent = createAgent();
  const delays = (seed: string) => agent(call(seed, "Hello", [])).deliveries.map(({ after }) => after);
  expect(delays("a")).toEqual(delays("a"));
  expect(delays("a")).not.toEqual(delays("b"));
});
