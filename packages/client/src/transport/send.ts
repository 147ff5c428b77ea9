import { ConnectionError } from "../errors/connection-error.ts";
import { HttpError } from "../errors/http-error.ts";
import type { Settings } from "../options.ts";
import { attempt } from "./attempt.ts";
import { refund, spendRetry } from "./budget.ts";
import type { Outgoing } from "./outgoing.ts";
import { retryDelay } from "./retry.ts";
import { sleep } from "./sleep.ts";
import { callHook } from "./unsent.ts";

function connectionErrorOnly(error: unknown): ConnectionError {
  if (error instanceof ConnectionError) return error;
  throw error;
}

/**
 * Sends a request as often as the retry policy allows, and resolves with the last answer, of whatever status; rejects as
 * `attempt` does when there is none.
 */
export async function send(outgoing: Outgoing, settings: Settings): Promise<Response> {
  const { method, url } = outgoing;
  const { signals, token, maxRetries } = settings;
  const target = `${method} ${url}`;
  const end = performance.now() + settings.deadline;
  let expired = false;
  let retries = 0;
  for (let number = 1; ; number++) {
    const which = { method, url, attempt: number };
    for (const signal of signals) signal.throwIfAborted();
    callHook("onRequest", settings.onRequest, which);
    const started = performance.now();
    const outcome = await attempt(target, outgoing, settings, end - started, expired).catch(connectionErrorOnly);
    let failure: HttpError | ConnectionError;
    if (outcome instanceof ConnectionError) failure = outcome;
    else {
      const { response, body } = outcome;
      settings.onResponse?.({ ...which, status: response.status, duration: performance.now() - started });
      if (response.ok) {
        refund();
        return response;
      }
      failure = new HttpError(target, response, body);
      if (failure.type === "token_expired" && typeof token === "function" && !expired) {
        expired = true;
        continue;
      }
    }
    const delay = retries < maxRetries ? retryDelay(failure, retries) : undefined;
    if (delay === undefined || performance.now() + delay >= end || !spendRetry(failure)) {
      if (outcome instanceof ConnectionError) throw outcome;
      return outcome.response;
    }
    retries++;
    callHook("onRetry", settings.onRetry, { ...which, delay, reason: failure });
    await sleep(delay, signals);
  }
}
