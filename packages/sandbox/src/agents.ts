import { agentOf } from "./agent/create-agent.ts";
import { echo } from "./agent/echo/echo.ts";
import { UnknownScenarioError } from "./agent/errors/unknown-scenario-error.ts";
import type { Agent } from "./agent/plan.ts";
import { deliveriesOf } from "./agent/play/plan-of.ts";
import { loadScenarios } from "./agent/scenario/load.ts";

/** A scenario by name, and what it plays in one sentence. */
export interface ScenarioSummary {
  readonly name: string;
  readonly summary: string;
}

/** Who answers calls, and who plays what is triggered. */
export interface Agents {
  readonly agent: Agent;
  readonly scenarios: readonly ScenarioSummary[];
  /**
   * An agent that delivers what a scenario does, and refuses nothing.
   *
   * @throws {UnknownScenarioError}
   */
  readonly playing: (scenario: string) => Agent;
}

/**
 * @throws {ScenarioError} when a file or folder of scenarios is at fault
 * @throws {UnknownScenarioError} when `scenario` names one that there is not
 */
export function createAgents(
  agent: Agent | undefined,
  places: readonly string[],
  scenario: string | undefined,
): Agents {
  const scenarios = loadScenarios(places);
  const summaries = scenarios.map(({ name, summary }) => ({ name, summary }));
  return {
    agent: agent ?? agentOf(scenarios, scenario),
    scenarios: [{ name: "echo", summary: "Answers what it is told." }, ...summaries],
    playing: (name) => {
      const found = scenarios.find((one) => one.name === name);
      if (!found && name === "echo") return (call) => echo(call, scenarios);
      if (!found) throw new UnknownScenarioError(name, ["echo", ...scenarios.map((one) => one.name)]);
      return (call) => ({
        acknowledgement: { kind: "accept", after: 0, last: false },
        deliveries: deliveriesOf(found, call),
        shuffled: found.shuffled,
      });
    },
  };
}
