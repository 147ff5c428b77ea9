import type { Call, Plan, PlannedDelivery } from "../plan.ts";
import { saysOf } from "../play/says.ts";
import type { Saying } from "../scenario/file.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { respond } from "./respond.ts";

/**
 * Answers any text, and remembers the session: it greets, counts, does sums, tells what was said. The delays are seeded, and
 * all of them together are shorter than 1.5 seconds.
 */
export function echo(call: Call, scenarios: readonly Scenario[]): Plan {
  const { skill, args, output, message, suggestions } = respond(call, scenarios);
  const { random } = call;
  const between = (least: number, most: number) => Math.round(least + random() * (most - least));
  const say = (after: number, saying: Saying): PlannedDelivery => ({
    after,
    says: saysOf(saying, random),
    ...{ copies: 1, signature: "valid", age: 0, envelope: undefined, omit: [], set: {} },
  });
  const isFirst = call.history.length === 0 && skill !== "list_scenarios";
  return {
    acknowledgement: { kind: "accept", after: between(20, 80), last: false },
    deliveries: [
      say(between(80, 200), {
        skill_triggered: { skill_name: skill, args, thought: "This is about what was just said." },
      }),
      say(between(150, 400), { skill_executed: { skill_name: skill, args, output } }),
      say(between(20, 80), { suggestions }),
      say(between(20, 80), { generation_started: {} }),
      say(between(200, 600), { message: isFirst ? `${message}\n\n${introduction(scenarios)}` : message }),
    ],
    shuffled: false,
  };
}

function introduction(scenarios: readonly Scenario[]): string {
  const words = scenarios.map(({ name }) => `\`${name}\``).join(", ");
  return `(I am the sandbox's echo, without a model behind me. These words play a scenario: ${words}. \`help\` tells what each of them does.)`;
}
