import { type AgentClient, createAgentClient } from "@agent-events/client";
import { SetupError } from "../errors/setup-error.ts";
import type { Io } from "../io.ts";
import { readBaseUrl } from "./base-url.ts";
import { narrate } from "./narrate.ts";
import type { CallFlags } from "./options.ts";

/** What a command may know better than its options and the environment. */
export interface Known {
  readonly token?: string;
  readonly baseUrl?: string;
  readonly signal?: AbortSignal;
}

/**
 * The client of a command. The token comes from the environment only: a command line can be read by every user of the
 * machine and stays in the shell's history.
 *
 * @throws {SetupError} without a token, or with an address that is none
 */
export function connect(flags: CallFlags, io: Io, known: Known = {}): AgentClient {
  const token = known.token ?? io.env["DEVREV_TOKEN"];
  if (!token?.trim()) {
    throw new SetupError(
      "DEVREV_TOKEN is not set, so the call has no token",
      "Set it to a DevRev token: export DEVREV_TOKEN=... (for a sandbox or the mock, any text will do).",
    );
  }
  const { timeout, deadline, maxRetries, verbose } = flags;
  return createAgentClient({
    token,
    baseUrl: known.baseUrl ?? readBaseUrl(flags.baseUrl, io.env),
    timeout,
    deadline,
    maxRetries,
    signal: known.signal ?? io.signal,
    ...(verbose ? narrate(io.stderr) : {}),
  });
}
