import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "@agent-events/test-support/temporary-folder";
import { expect, test } from "vitest";
import { createAgent } from "../../src/agent/create-agent.ts";
import type { Agent, Call } from "../../src/agent/plan.ts";
import { callOf } from "./call.ts";

const CLERK = "don:core:dvrv-us-1:devo/0:ai_agent/clerk";

/** What the agent says last. */
function saidBy(agent: Agent, call: Call): unknown {
  const says = agent(call).deliveries.at(-1)?.says ?? {};
  return Object(says)["message"] ?? Object(says["error"])["error"];
}

function withClerk(): string {
  const place = temporaryFolder();
  writeFileSync(
    join(place, "clerk.yaml"),
    `summary: A clerk.\nagents: ["${CLERK}"]\ndeliver: [{ message: Next please }]`,
  );
  return place;
}

const toClerk = (message: string): Call => {
  const call = callOf(message);
  return { ...call, request: { ...call.request, agent: CLERK } };
};

const failure = "The knowledge base did not answer in time.";

test.each(["fail", "Fail", "FAIL!", " fail, please", "fail\nnow", "fail: why?", "fail…"])(
  "the first word of %j plays the scenario",
  (message) => expect(saidBy(createAgent(), callOf(message))).toBe(failure),
);

test.each(["failing", "do fail", "'fail'", "fail-safe", "", "..."])(
  "%j plays no scenario: the echo answers",
  (message) => {
    expect(saidBy(createAgent(), callOf(message))).toContain("I am the sandbox's echo");
  },
);

test("an agent's own scenario is played whatever it is told", () => {
  expect(saidBy(createAgent({ scenarios: [withClerk()] }), toClerk("Hello"))).toBe("Next please");
});

test("the first word goes before the agent, and the agent before the option", () => {
  const agent = createAgent({ scenarios: [withClerk()], scenario: "skills" });
  expect(saidBy(agent, toClerk("fail"))).toBe(failure);
  expect(saidBy(agent, toClerk("Hello"))).toBe("Next please");
  expect(saidBy(agent, callOf("Hello"))).toContain("**Rotate**");
});

test.each(["help", "Help!", "echo What is 2 + 2?"])("the echo answers to %j, whatever else was chosen", (message) => {
  const agent = createAgent({ scenarios: [withClerk()], scenario: "skills" });
  expect(saidBy(agent, toClerk(message))).toMatch(/begins with one of these words|^2 \+ 2 = 4/);
});

test("the option may name the echo, which is the default anyway", () => {
  expect(saidBy(createAgent({ scenario: "echo" }), callOf("Hello"))).toContain("I am the sandbox's echo");
});
