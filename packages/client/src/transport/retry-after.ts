/**
 * Seconds to wait, from a `Retry-After` header in seconds or as an HTTP date, else from the body's `retry_after`.
 * Undefined when neither tells a time; 0 for a date that has passed.
 */
export function retryAfterSeconds(headers: Headers, body: unknown, now: number): number | undefined {
  const told = headers.get("Retry-After") || ((body as { retry_after?: unknown } | null)?.retry_after ?? Number.NaN);
  const seconds = Number(told);
  const wait = Number.isNaN(seconds) ? Math.ceil((Date.parse(String(told)) - now) / 1000) : seconds;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
