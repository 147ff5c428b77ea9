import { UsageError } from "../errors/usage-error.ts";
import { readTarget } from "../net/read-target.ts";

/** An event source, and the address that it hands on to. */
export interface EventSourceFlag {
  readonly id: string;
  readonly url: string;
}

const EXAMPLE = "--event-source don:integration:dvrv-us-1:devo/0:event_source/77=http://127.0.0.1:3000/";

/**
 * Reads `id=url`.
 *
 * @throws {UsageError} when it is not that, or the address is not one of this machine without leave
 */
export function readEventSource(text: string, deliverTo: "loopback" | "anywhere"): EventSourceFlag {
  const at = text.indexOf("=");
  const [id, url] = [text.slice(0, at), text.slice(at + 1)];
  if (at <= 0 || !/^https?:/i.test(url) || !URL.canParse(url)) {
    throw new UsageError(`--event-source is not ID=URL: "${text}"`, `Give one such as ${EXAMPLE}.`);
  }
  return { id, url: readTarget("--event-source", url, deliverTo) };
}
