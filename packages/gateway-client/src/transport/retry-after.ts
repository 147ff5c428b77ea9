/**
 * Seconds to wait, from a `Retry-After` header in seconds or as an HTTP date, else from the body's `retry_after`, which a
 * browser sees even where the header is not exposed. Undefined when neither tells a time; 0 for a date that has passed.
 */
export function retryAfterSeconds(headers: Headers, body: object, now: number): number | undefined {
  const told = headers.get("Retry-After") || (body as { retry_after?: number }).retry_after;
  const seconds = Number(told ?? "none");
  const wait = Number.isNaN(seconds) ? Math.ceil((Date.parse(`${told}`) - now) / 1000) : seconds;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
