import { about, type Check } from "../finding.ts";

const { warn, unknown } = about("agent");

/** `don:core:dvrv-us-1:devo/0:ai_agent/1`. */
const AGENT = /^don:[a-z_]+:[\w-]+:devo\/[\w-]+:ai_agent\/[\w-]+$/;

/** DevRev tells of an agent only by letting it answer, which costs and changes its sessions. */
export const checkAgent: Check = async ({ flags: { agent } }) => {
  if (agent === undefined) return [unknown("No agent was named.", "Add --agent <id> to have its id looked at.")];
  if (!AGENT.test(agent)) {
    const fix = "It should look like don:core:dvrv-us-1:devo/0:ai_agent/1.";
    return [warn(`"${agent}" does not look like the id of an AI agent.`, fix)];
  }
  const message = `${agent} has the form of an AI agent's id; nothing was asked, and only that tells whether it is there and may be used.`;
  return [unknown(message, 'Ask it once: agent-events ask "Hello" --agent <id>.')];
};
