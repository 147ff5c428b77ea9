import { GatewayProtocolError } from "../errors/gateway-protocol-error.ts";
import { GatewayUnreachableError } from "../errors/gateway-unreachable-error.ts";
import type { Settings } from "../options.ts";
import { ask } from "../transport/ask.ts";
import { failureOf } from "../transport/failure.ts";
import { Outgoing } from "../transport/outgoing.ts";
import { unreachable } from "../transport/unreachable.ts";
import { within } from "../transport/within.ts";
import { type Frame, frames } from "./frames.ts";

/** The body of an answer that is a stream of events. */
async function open(
  target: string,
  outgoing: Outgoing,
  settings: Settings,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const response = await ask(target, outgoing, settings, signal);
  const { ok, status, headers, body } = response;
  const isStream = /^text\/event-stream\b/i.test(headers.get("Content-Type") ?? "");
  if (ok && isStream && body) return body;
  const text = await response.text().catch(unreachable(target, outgoing));
  throw ok
    ? new GatewayProtocolError(target, status, "not a stream of events", text)
    : failureOf(target, response, text);
}

/** One connection to the stream behind event `after`, as frames until its body ends. Leaving it closes the connection. */
export async function* connect(url: string, after: number, settings: Settings): AsyncGenerator<Frame, void> {
  const target = `GET ${url}`;
  const headers = new Headers({ Accept: "text/event-stream" });
  if (after > 0) headers.set("Last-Event-ID", String(after));
  const outgoing = new Outgoing(url, { method: "GET", headers });
  const { timeout, signals } = settings;
  const late = () => {
    throw new GatewayUnreachableError(target, `no answer within ${timeout} ms`);
  };
  const abort = new AbortController();
  try {
    const body = await within(timeout, signals, late, () => open(target, outgoing, settings, abort.signal));
    yield* frames(target, body, settings);
  } finally {
    abort.abort();
  }
}
