import { SandboxError } from "../../errors/sandbox-error.ts";
import { closest } from "../scenario/similar.ts";

/** A scenario was asked for by a name that none has. */
export class UnknownScenarioError extends SandboxError {
  override readonly name = "UnknownScenarioError";
  readonly scenario: string;
  /** The names that there are. */
  readonly known: readonly string[];

  constructor(scenario: string, known: readonly string[]) {
    const meant = closest(scenario, known);
    const hint = meant === undefined ? "" : `did you mean "${meant}"? `;
    super(`there is no scenario "${scenario}"`, `${hint}there are ${known.join(", ")}`);
    this.scenario = scenario;
    this.known = known;
  }
}
