import { ConnectionError } from "../errors/connection-error.ts";

const FULL = 500;
const RETRY = 5;
const TIMED_OUT_RETRY = 10;

/**
 * What all clients of this process may spend on retries together, so that an outage is not answered with a storm: 500
 * tokens, 5 a retry (10 after a connection that timed out), 1 back for each success. The numbers of the AWS SDK v3.
 */
let tokens = FULL;

/** Takes the price of a retry after this failure; false, and nothing taken, when the budget cannot pay it. */
export function spendRetry(failure: unknown): boolean {
  const timedOut = failure instanceof ConnectionError && failure.code === "UND_ERR_CONNECT_TIMEOUT";
  const price = timedOut ? TIMED_OUT_RETRY : RETRY;
  if (tokens < price) return false;
  tokens -= price;
  return true;
}

/** Tells the budget that an attempt succeeded. */
export function refund(): void {
  tokens = Math.min(FULL, tokens + 1);
}
