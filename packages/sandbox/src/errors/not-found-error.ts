import { SandboxError } from "./sandbox-error.ts";

/** The sandbox knows no such delivery, webhook or scenario; of deliveries it keeps the last ones only. */
export class NotFoundError extends SandboxError {
  override readonly name = "NotFoundError";
}
