import { type AgentClient, type AgentClientOptions, createAgentClient } from "@agent-events/client";
import type { Io } from "../io.ts";
import { chooseToken } from "../token/choose.ts";
import { readBaseUrl } from "./base-url.ts";
import { narrate } from "./narrate.ts";
import type { CallFlags } from "./options.ts";

/** What a command may know better than its options and the environment. */
export interface Known {
  readonly token?: string;
  readonly baseUrl?: string;
  readonly signal?: AbortSignal;
  readonly fetch?: AgentClientOptions["fetch"];
}

/**
 * The client of a command. The token comes from the environment or from the file of `login`: a command line can be read by every
 * user of the machine and stays in the shell's history.
 *
 * @throws {SetupError} without a token, or with an address that is none
 */
export function connect(flags: CallFlags, io: Io, known: Known = {}): AgentClient {
  const baseUrl = known.baseUrl ?? readBaseUrl(flags.baseUrl, io.env);
  const token = known.token ?? chooseToken(baseUrl, io.env).token;
  const { timeout, deadline, maxRetries, verbose } = flags;
  return createAgentClient({
    token,
    baseUrl,
    timeout,
    deadline,
    maxRetries,
    signal: known.signal ?? io.signal,
    fetch: known.fetch,
    ...(verbose ? narrate(io.stderr) : {}),
  });
}
