import type { RateLimit } from "@agent-events/client";
import type { Answer } from "../document/operations.ts";

/** The example of each documented header that is in front: what Prism answers with. */
export function answeredHeaders({ headers }: Answer): Record<string, string> {
  return Object.fromEntries(headers.map(({ name, examples: [example] }) => [name, String(example?.value)]));
}

/** What the client is to read from the documented headers of a rate limit. */
export function expectedRateLimit(answer: Answer): RateLimit {
  const headers = answeredHeaders(answer);
  const [limit, remaining, reset] = ["Limit", "Remaining", "Reset"].map((name) =>
    Number(headers[`X-Ratelimit-${name}`]),
  );
  return { limit: Number(limit), remaining: Number(remaining), reset: new Date(Number(reset) * 1000) };
}

/** Seconds that the documented header, else the documented body, asks to wait. */
function expectedWait(answer: Answer, body: { readonly retry_after?: number }, now: number): number | undefined {
  const header = answeredHeaders(answer)["Retry-After"];
  if (header === undefined) return body.retry_after;
  return /^\d+$/.test(header) ? Number(header) : Math.max(0, Math.ceil((Date.parse(header) - now) / 1000));
}

/**
 * Every field that the client's `HttpError` for a documented error has, besides its headers.
 *
 * @param status the number that `default` stands for, or the documented one
 * @param now when the answer came, for a wait that ends at a date
 */
export function expectedError(answer: Answer, status: number, example: unknown, now: number): Record<string, unknown> {
  const body = example as { type?: string; detail?: string; reference_id?: string; retry_after?: number };
  return {
    name: "HttpError",
    status,
    type: body.type,
    body,
    detail: body.detail,
    requestId: body.reference_id,
    retryable: status === 429 || status === 503,
    retryAfter: expectedWait(answer, body, now),
    rateLimit: expectedRateLimit(answer),
  };
}
