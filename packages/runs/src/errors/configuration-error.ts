import { RunsError } from "./runs-error.ts";

/** `createRuns` was given options that have no meaning together. */
export class ConfigurationError extends RunsError {
  override readonly name = "ConfigurationError";
}
