import { NotFoundError } from "../errors/not-found-error.ts";
import type { EventSource } from "./event-sources.ts";
import type { Posted } from "./post.ts";

/** Gives a body to the handler of an event source, under the same limits as a POST. */
export async function handOver(
  handler: EventSource["to"] | undefined,
  body: string,
  { timeout, signal }: { readonly timeout: number; readonly signal: AbortSignal },
): Promise<Posted> {
  const ended = new AbortController();
  const stop = () => ended.abort();
  const timer = setTimeout(stop, timeout);
  signal.addEventListener("abort", stop, { once: true });
  const stopped = new Promise<Posted>((resolve) => {
    const late = (): Posted =>
      signal.aborted ? { kind: "closed", answer: undefined } : { kind: "late", answer: undefined };
    ended.signal.addEventListener("abort", () => resolve(late()), { once: true });
  });
  try {
    return await Promise.race([call(handler, body, ended.signal), stopped]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", stop);
  }
}

async function call(handler: EventSource["to"] | undefined, body: string, signal: AbortSignal): Promise<Posted> {
  try {
    if (typeof handler !== "function") throw new NotFoundError("nothing takes it any more");
    await handler(JSON.parse(body), signal);
    return { kind: "answered", answer: { status: 200, headers: {}, body: "", truncated: false } };
  } catch (cause) {
    const error = cause instanceof Error ? cause : new TypeError(`the handler threw ${String(cause)}`);
    return { kind: "broken", answer: undefined, cause: error };
  }
}
