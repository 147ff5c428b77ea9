import type { Run, RunEvent } from "../../src/index.ts";
import type { Reply } from "./server.ts";

export const runId = "run_01a20846-fe00-7f44-8a10-5c9d2e7b4a61";

const at = "2026-11-23T12:00:06.214Z";

export const run: Run = {
  id: runId,
  status: "running",
  agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
  session: "order-17",
  message: "Where is my order?",
  created_at: at,
  updated_at: at,
  expires_at: at,
  last_event: 1,
};

export function answered(last_event: number): Run {
  return { ...run, status: "succeeded", last_event, reply: { message: "Tomorrow.", late: false, at } };
}

/** A suggestion with text of one to four bytes a character. */
export function suggestion(seq: number): RunEvent {
  return { kind: "suggestions", seq, at, late: false, suggestions: [`Grüße ${seq}, 你好 🙂`] };
}

export function wire(event: Readonly<{ seq?: number; kind?: string; suggestions?: readonly string[] }>): string {
  return `id: ${event.seq}\nevent: ${event.kind}\ndata: ${JSON.stringify(event)}\n\n`;
}

/** The events from one `seq` to another as they come over the wire. */
export function events(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, index) => wire(suggestion(from + index))).join("");
}

export const begin = "retry: 1000\n\n";
export const heartbeat = ": heartbeat\n\n";
export const reconnect = 'event: reconnect\ndata: {"reason":"shutting-down"}\n\n';

export function end(last: number): string {
  return `event: end\ndata: ${JSON.stringify(answered(last))}\n\n`;
}

/**
 * Streams the parts, each on its own, and then ends the body, leaves it open, or cuts the connection: at once, or when a
 * reader has seen what came before, since a runtime may drop what it has not handed out.
 */
export function stream(
  parts: readonly (string | Uint8Array)[],
  then: "end" | "open" | "cut" | Promise<unknown> = "end",
): Reply {
  return async (response) => {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" }).flushHeaders();
    for (const part of parts) await new Promise((resolve) => response.write(part, resolve));
    if (then === "end") response.end();
    if (then === "open" || then === "end") return;
    await then;
    response.socket?.destroy();
  };
}
