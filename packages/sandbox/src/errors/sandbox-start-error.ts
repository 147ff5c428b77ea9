import { SandboxError } from "./sandbox-error.ts";

/** The sandbox could not listen: its port is taken, say, or needs more rights than this process has. */
export class SandboxStartError extends SandboxError {
  override readonly name = "SandboxStartError";
  readonly port: number;
  /** The system's code, such as `EADDRINUSE`. */
  readonly code: string | undefined;

  constructor(port: number, cause: unknown) {
    const { code, message } = cause as NodeJS.ErrnoException;
    const why = code === "EADDRINUSE" ? "it is in use" : message;
    super(`the sandbox cannot listen on port ${port}: ${why}`, "choose another port, or 0 for any that is free", {
      cause,
    });
    this.port = port;
    this.code = code;
  }
}
