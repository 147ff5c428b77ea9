import { SandboxError } from "./sandbox-error.ts";

/** The sandbox was closed while something was asked of it, or before. */
export class SandboxClosedError extends SandboxError {
  override readonly name = "SandboxClosedError";

  constructor() {
    super("the sandbox is closed", "create another one");
  }
}
