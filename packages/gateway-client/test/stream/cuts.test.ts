import fc from "fast-check";
import { beforeEach, expect, test, vi } from "vitest";
import { clientOf } from "../support/clients.ts";
import { serve } from "../support/server.ts";
import { answered, begin, end, heartbeat, reconnect, runId, suggestion, wire } from "../support/wire.ts";

beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));

/** How one connection behaves: what it repeats, between which bytes its chunks are cut, and how far it comes. */
const connection = fc.record({
  repeats: fc.nat(4),
  lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
  mark: fc.boolean(),
  beats: fc.boolean(),
  chunks: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 }),
  /** Of the bytes that are left to send. */
  share: fc.double({ min: 0, max: 0.9, noNaN: true }),
  how: fc.constantFrom("end", "error", "reconnect"),
});
type Connection = typeof connection extends fc.Arbitrary<infer T> ? T : never;

/** Everything behind an event as a connection would send it, if it came to its end, which may be a wish to reconnect. */
function bytesOf(after: number, last: number, { repeats, lineEnd, mark, beats }: Connection, ending = end(last)) {
  let text = begin;
  for (let seq = Math.max(1, after + 1 - repeats); seq <= last; seq++) {
    text += wire(suggestion(seq)) + (beats ? heartbeat : "");
  }
  return new TextEncoder().encode((mark ? "\uFEFF" : "") + (text + ending).replaceAll("\n", lineEnd));
}

/** A body that gives exactly these chunks, over and over in these sizes, and then ends or breaks. */
function bodyOf(bytes: Uint8Array, sizes: readonly number[], how: string): ReadableStream<Uint8Array> {
  let at = 0;
  let turn = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (at < bytes.length) {
        const size = sizes[turn++ % sizes.length] ?? 1;
        controller.enqueue(bytes.slice(at, at + size));
        at += size;
      } else if (how === "error") controller.error(new TypeError("terminated"));
      else controller.close();
    },
  });
}

test("however the bytes are cut and however often the connection breaks, a reader sees 1 to n once, in order", async () => {
  const property = fc.asyncProperty(
    fc.nat(8),
    fc.array(connection, { maxLength: 6 }),
    connection,
    async (last, broken, whole) => {
      const left = [...broken];
      const fetch = async (_: string, { headers }: RequestInit) => {
        const after = Number(new Headers(headers).get("last-event-id") ?? 0);
        const next = left.shift();
        const { how, share, chunks } = next ?? { ...whole, how: "end", share: 1 };
        // A wish to reconnect comes between two events; a connection breaks anywhere.
        const far = after + Math.floor((last - after) * share);
        const bytes =
          how === "reconnect" ? bytesOf(after, far, next ?? whole, reconnect) : bytesOf(after, last, next ?? whole);
        const sent = how === "reconnect" ? bytes : bytes.slice(0, Math.floor(bytes.length * share));
        const body = bodyOf(sent, chunks, how);
        return new Response(body, { headers: { "content-type": "text/event-stream" } });
      };
      const stream = clientOf({ baseUrl: "http://gateway", fetch }).stream(runId);
      const seen: unknown[] = [];
      for await (const event of stream) seen.push(event);
      expect(seen).toEqual(Array.from({ length: last }, (_, index) => suggestion(index + 1)));
      expect(stream.run).toEqual(answered(last));
    },
  );
  await fc.assert(property, { numRuns: 300 });
});

test("so it is over real connections, cut after every third byte", async () => {
  const last = 2;
  const whole: Connection = { repeats: 0, lineEnd: "\n", mark: false, beats: true, chunks: [1], share: 0, how: "end" };
  const { length } = bytesOf(0, last, whole);
  let cut = 0;
  const { baseUrl } = await serve((response, { headers }) => {
    const after = headers["last-event-id"];
    const bytes = bytesOf(Number(after ?? 0), last, whole);
    response.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders();
    const isCut = cut < bytes.length && !resumed.has(cut);
    resumed.add(cut);
    if (isCut) response.write(bytes.slice(0, cut), () => response.socket?.destroy());
    else response.end(bytes);
  });
  const resumed = new Set<number>();
  for (; cut < length; cut += 3) {
    const seen: unknown[] = [];
    for await (const event of clientOf({ baseUrl }).stream(runId)) seen.push(event);
    expect(seen).toEqual([suggestion(1), suggestion(2)]);
  }
  expect(resumed.size).toBe(Math.ceil(length / 3));
});
