import { SandboxError } from "./sandbox-error.ts";

/** The agent threw, or planned what cannot be carried out. The call was answered with `internal_error`. */
export class AgentError extends SandboxError {
  override readonly name = "AgentError";
}
