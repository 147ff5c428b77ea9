import { SandboxError } from "./sandbox-error.ts";

/** An option or an argument has no meaning, or is not permitted. Nothing was started, and nothing was sent. */
export class ConfigurationError extends SandboxError {
  override readonly name = "ConfigurationError";
}
