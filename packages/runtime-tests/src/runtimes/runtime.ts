import type { Setup, Traits } from "../suite/case.ts";

/** Somewhere the suite runs. */
export interface Runtime {
  readonly name: string;
  readonly traits: Traits;
  /** Why it cannot run on this machine, and what to do about it; undefined when it can. */
  readonly missing?: string | undefined;
  /**
   * Runs the suite.
   *
   * @param folder an empty one, for what the run needs
   * @returns one line of JSON for each case
   */
  run(setup: Setup, folder: string): Promise<string>;
}
