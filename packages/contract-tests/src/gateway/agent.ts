import type { Agent, PlannedDelivery } from "@agent-events/sandbox";

/** A delivery without a fault. */
const says = (what: Readonly<Record<string, unknown>>): PlannedDelivery => ({
  after: 0,
  says: what,
  copies: 1,
  signature: "valid",
  age: 0,
  envelope: undefined,
  omit: [],
  set: {},
});

const progress = (state: string, of: object) =>
  says({ agent_response: "progress", progress: { progress_state: state, [state]: of } });

const workflow = { id: "don:integration:dvrv-us-1:devo/0:workflow/12", display_id: "WORKFLOW-12" };
const run = { id: "don:integration:dvrv-us-1:devo/0:workflow_run/345", display_id: "WORKFLOW_RUN-345" };

/** One of each kind that is neither answer nor error, an unlisted one too. */
const steps = [
  progress("skill_triggered", {
    skill_name: "find_order",
    args: { order: 17 },
    thought: "It may be known.",
    workflow,
    workflow_run: run,
  }),
  progress("skill_executed", { skill_name: "find_order", output: { status: "shipped" }, args: { order: 17 } }),
  says({ agent_response: "suggestions", suggestions: { suggestions: [{ suggestion: "Cancel the order" }] } }),
  says({ agent_response: "message_generation_started", message_generation_started: { request_id: "request-1" } }),
  says({ agent_response: "plan_created", plan_created: { steps: 3 } }),
];

/**
 * Does what the message says: `silence` is never answered, `refuse TYPE` is refused by DevRev with that error, `slow TIME` is
 * acknowledged after so many milliseconds, `fail` ends with an error of the agent, `steps` has every kind of event on the way to
 * its answer. Anything else is answered at once.
 */
export const agent: Agent = ({ request }) => {
  const { message } = request.event.input_message;
  const [word, rest = ""] = message.split(" ");
  const accept = { kind: "accept", after: word === "slow" ? Number(rest) : 0, last: false } as const;
  const refuse = { kind: "refuse", error: rest, retryAfter: 0 } as const;
  const error = says({ agent_response: "error", error: { error: "The agent could not reach the order system." } });
  const answer = says({ agent_response: "message", message: `You said: ${message}` });
  const deliveries =
    word === "silence" || word === "refuse"
      ? []
      : word === "fail"
        ? [error]
        : [...(word === "steps" ? steps : []), answer];
  return { acknowledgement: word === "refuse" ? refuse : accept, deliveries, shuffled: false };
};
