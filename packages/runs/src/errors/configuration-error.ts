import { RunsError } from "./runs-error.ts";

/** An option, or what several of them say together, has no meaning. Nothing was done. */
export class ConfigurationError extends RunsError {
  override readonly name = "ConfigurationError";
}
