import { echo } from "./echo/echo.ts";
import { UnknownScenarioError } from "./errors/unknown-scenario-error.ts";
import type { Agent } from "./plan.ts";
import { planOf } from "./play/plan-of.ts";
import { loadScenarios } from "./scenario/load.ts";
import type { Scenario } from "./scenario/scenario.ts";
import { select } from "./select.ts";

/** Options of {@link createAgent}. */
export interface AgentOptions {
  /** Scenario files, and folders of them, besides those that come with the package. @default none */
  readonly scenarios?: readonly string[] | undefined;
  /** Name of the scenario that is played where neither the message nor the agent's id chooses one. @default the echo agent */
  readonly scenario?: string | undefined;
}

/**
 * Creates the agent that answers all calls: it plays the scenario whose name is the message's first word; else the one
 * that names the call's agent; else the one of the options; else it is an echo.
 *
 * @throws {ScenarioError} when a file or folder cannot be read, breaks the format, or clashes with another
 * @throws {UnknownScenarioError} when the options name a scenario that there is not
 */
export function createAgent({ scenarios: places = [], scenario: name }: AgentOptions = {}): Agent {
  return agentOf(loadScenarios(places), name);
}

/** @throws {UnknownScenarioError} when there is no scenario of the name */
export function agentOf(scenarios: readonly Scenario[], name: string | undefined): Agent {
  const fallback = scenarios.find((scenario) => scenario.name === name);
  if (name !== undefined && name !== "echo" && !fallback) {
    throw new UnknownScenarioError(name, ["echo", ...scenarios.map((scenario) => scenario.name)]);
  }
  return (call) => {
    const scenario = select(scenarios, call.request) ?? fallback ?? "echo";
    return scenario === "echo" ? echo(call, scenarios) : planOf(scenario, call);
  };
}
