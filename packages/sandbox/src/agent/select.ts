import type { ExecuteRequest } from "@agent-events/contract";
import { echoWords } from "./echo/words.ts";
import type { Scenario } from "./scenario/scenario.ts";

/**
 * What a request asks for: the scenario, or the echo agent, that its message's first word names; else the scenario of its
 * agent.
 */
export function select(scenarios: readonly Scenario[], request: ExecuteRequest): Scenario | "echo" | undefined {
  const [first = ""] = request.event.input_message.message.trim().split(/\s+/, 1);
  const word = first.toLowerCase().replace(/[.,:;!?…]+$/, "");
  if (echoWords.includes(word)) return "echo";
  return scenarios.find(({ name }) => name === word) ?? scenarios.find(({ agents }) => agents.includes(request.agent));
}
