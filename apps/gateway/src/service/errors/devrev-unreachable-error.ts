import { StartError } from "./start-error.ts";

/** DevRev did not answer, and without it there is no webhook to start with. */
export class DevRevUnreachableError extends StartError {
  override readonly name = "DevRevUnreachableError";

  constructor(cause: Error) {
    super(
      `the gateway's webhook cannot be made: ${cause.message}`,
      "check DEVREV_BASE_URL and the network, and start again",
      cause,
    );
  }
}
