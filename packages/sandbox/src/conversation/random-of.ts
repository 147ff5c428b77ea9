import type { ExecuteRequest } from "@agent-events/contract";
import type { Core } from "../core.ts";
import type { Random } from "../random.ts";

/**
 * The random numbers of a call: those of what is said to the agent, each time that it is said. Not those of the call's number,
 * since the network decides which of two calls is the first; nor of its metadata and session, which callers make up anew.
 */
export function randomOf({ random, occurrences }: Core, { agent, event }: ExecuteRequest): Random {
  const said = JSON.stringify([agent, event.input_message.message]);
  return random.fork(`call/${said}/${occurrences(said)}`);
}
