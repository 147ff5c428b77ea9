import type { Agent, PlannedDelivery } from "@agent-events/sandbox";

/** A delivery without a fault. */
export function says(what: Readonly<Record<string, unknown>>, after = 0): PlannedDelivery {
  return { after, says: what, copies: 1, signature: "valid", age: 0, envelope: undefined, omit: [], set: {} };
}

/**
 * An agent that a test tells what to do, by the message: `silence` is never answered; `refuse <type>` is answered by DevRev with
 * that error; `slow <milliseconds>` is acknowledged that late; `fail <reason>` is an error of the agent; `steps` has every kind
 * of event before the answer. Anything else is answered at once with `You said: …`.
 */
export const agent: Agent = ({ request }) => {
  const { message } = request.event.input_message;
  const [word = "", rest = ""] = message.split(/ (.*)/s);
  const accept = (after: number) => ({ kind: "accept" as const, after, last: false });
  const answer = says({ agent_response: "message", message: `You said: ${message}` });
  const plan = (...deliveries: PlannedDelivery[]) => ({ acknowledgement: accept(0), deliveries, shuffled: false });
  switch (word) {
    case "silence":
      return plan();
    case "refuse":
      return { ...plan(), acknowledgement: { kind: "refuse", error: rest, retryAfter: undefined } };
    case "slow":
      return { ...plan(answer), acknowledgement: accept(Number(rest)) };
    case "fail":
      return plan(says({ agent_response: "error", error: { error: rest } }));
    case "steps":
      return plan(...steps, answer);
    default:
      return plan(answer);
  }
};

const workflow = { id: "don:core:dvrv-us-1:devo/0:workflow/12", display_id: "WORKFLOW-12" };

const steps = [
  {
    agent_response: "progress",
    progress: {
      progress_state: "skill_triggered",
      skill_triggered: { skill_name: "look_up", args: { id: 7 }, thought: "It may be known.", workflow },
    },
  },
  {
    agent_response: "progress",
    progress: { progress_state: "skill_executed", skill_executed: { skill_name: "look_up", output: { found: true } } },
  },
  { agent_response: "suggestions", suggestions: { suggestions: [{ suggestion: "Ask again" }] } },
  { agent_response: "message_generation_started", message_generation_started: { request_id: "request-1" } },
  { agent_response: "plan_created", plan_created: { steps: 3 } },
].map((what) => says(what));
