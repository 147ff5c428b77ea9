import { GatewayUnreachableError } from "../errors/gateway-unreachable-error.ts";
import type { Settings } from "../options.ts";
import { ask } from "./ask.ts";
import { failureOf } from "./failure.ts";
import type { Outgoing } from "./outgoing.ts";
import { isInUse, leavesDoubt, mayPass, retryDelay } from "./retry.ts";
import { unreachable } from "./unreachable.ts";
import { within } from "./within.ts";

/** Sends once, and reads the answer to its end. */
async function attempt(
  target: string,
  outgoing: Outgoing,
  settings: Settings,
  signal: AbortSignal,
): Promise<Response & { said: string }> {
  const response = await ask(target, outgoing, settings, signal);
  const said = await response.text().catch(unreachable(target, outgoing));
  // Whoever is handed the response can read it again.
  return Object.assign(response, { said, text: async () => said, json: async () => JSON.parse(said) });
}

/**
 * Sends a request as often as the retry policy and the deadline allow, and resolves with the last answer, of whatever
 * status; rejects when there is none, or when it leaves open whether a start ran.
 */
export async function send(outgoing: Outgoing, settings: Settings): Promise<Response> {
  const { method, url, headers } = outgoing;
  const { signals, timeout, deadline, maxRetries } = settings;
  const target = `${method} ${url}`;
  const key = headers.get("Idempotency-Key");
  const end = performance.now() + deadline;
  let isInDoubt = false;
  for (let retry = 0; ; ) {
    const abort = new AbortController();
    const limit = Math.min(timeout, end - performance.now());
    const late = () => {
      throw new GatewayUnreachableError(target, `no answer within ${Math.round(limit)} ms`, key);
    };
    let response: Awaited<ReturnType<typeof attempt>> | undefined;
    let failure: unknown;
    try {
      response = await within(limit, signals, late, () => attempt(target, outgoing, settings, abort.signal));
      if (response.ok) return response;
      failure = failureOf(target, response, response.said);
    } catch (error) {
      failure = error;
    } finally {
      abort.abort();
    }
    isInDoubt ||= leavesDoubt(failure);
    // What is being started is waited for, however often that takes.
    const isAwaited = maxRetries > 0 && isInUse(failure);
    const delay = isAwaited || retry < maxRetries ? retryDelay(failure, retry) : undefined;
    // Two milliseconds, since a timer may fire that much before its time.
    if (delay === undefined || performance.now() + delay > end - 2) {
      if (!response) throw failure;
      if (!key || !isInDoubt || !mayPass(failure) || (isInUse(failure) && !isAwaited)) return response;
      throw new GatewayUnreachableError(target, "nothing tells what became of it", key, { cause: failure });
    }
    if (!isAwaited) retry++;
    await within(delay, signals, () => {});
  }
}
