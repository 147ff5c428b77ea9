import { type AgentClient, createAgentClient } from "@agent-events/client";
import { SetupError } from "../errors/setup-error.ts";
import type { Io } from "../io.ts";
import { readBaseUrl } from "./base-url.ts";
import { narrate } from "./narrate.ts";
import type { CallFlags } from "./options.ts";

/**
 * The client of a command. The token comes from the environment only: a command line can be read by every user of the
 * machine and stays in the shell's history.
 *
 * @throws {SetupError} without a token, or with an address that is none
 */
export function connect(flags: CallFlags, io: Io): AgentClient {
  const { DEVREV_TOKEN: token } = io.env;
  if (!token?.trim()) {
    throw new SetupError(
      "DEVREV_TOKEN is not set, so the call has no token",
      "Set it to a DevRev token: export DEVREV_TOKEN=... (for the mock, any text will do).",
    );
  }
  const { timeout, deadline, maxRetries, verbose } = flags;
  return createAgentClient({
    token,
    baseUrl: readBaseUrl(flags.baseUrl, io.env),
    timeout,
    deadline,
    maxRetries,
    signal: io.signal,
    ...(verbose ? narrate(io.stderr) : {}),
  });
}
