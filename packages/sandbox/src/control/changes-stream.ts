import type { Change } from "../journal/changes.ts";
import type { Control } from "./control.ts";

/** Milliseconds between signs of life. */
const HEARTBEAT = 15_000;

/** Changes that are kept for a reader that does not read: more things than this are not kept anyway. */
const KEPT = 4_000;

/**
 * Changes as server-sent events, each a `change` with its kind and id as JSON. To a reader that is slower than the changes
 * come, those of one thing are told once: it looks anyway.
 */
export function changesStream({ subscribe }: Control): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const news = new Map<string, Change>();
  let wake = () => {};
  let end = () => {};
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        const heartbeat = setInterval(() => {
          if ((controller.desiredSize ?? 0) > 0) controller.enqueue(encoder.encode(":\n\n"));
        }, HEARTBEAT).unref();
        const unsubscribe = subscribe((change) => {
          news.set(`${change.kind} ${change.id}`, change);
          const [oldest] = news.keys();
          if (news.size > KEPT && oldest !== undefined) news.delete(oldest);
          wake();
        });
        end = () => {
          clearInterval(heartbeat);
          unsubscribe();
          wake();
        };
        controller.enqueue(encoder.encode("retry: 1000\n\n"));
      },
      pull: async (controller) => {
        if (news.size === 0) await new Promise<void>((resolve) => (wake = resolve));
        const text = [...news.values()].map((change) => `event: change\ndata: ${JSON.stringify(change)}\n\n`).join("");
        news.clear();
        if (text) controller.enqueue(encoder.encode(text));
      },
      cancel: () => end(),
    },
    { highWaterMark: 2 },
  );
}
