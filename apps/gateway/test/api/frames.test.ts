import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { digestOf } from "../../src/api/request/digest.ts";
import { frame, HEARTBEAT, PREAMBLE } from "../../src/api/sse/frame.ts";
import { EventStreamParser, type StreamedEvent } from "../support/event-stream.ts";

const text = new TextDecoder();
/** Anything that a string may hold, and often what ends a line. */
const any = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom(
        "\r",
        "\n",
        "\r\n",
        "\n\n",
        "data: x",
        "event: end",
        "id: 9",
        ":",
        "\0",
        "\u2028",
        "\ud800",
        "\ufeff",
      ),
    )
    .map((parts) => parts.join("")),
);
const message = fc.record({
  id: fc.option(fc.nat(), { nil: undefined }),
  event: any,
  data: fc.oneof(fc.jsonValue(), any),
});

describe("an event of a stream", () => {
  test("comes out as it went in, whatever it says and however it is cut", () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 5 }), fc.array(fc.nat(), { maxLength: 8 }), (messages, cuts) => {
        const frames = messages.flatMap((one, index) => [index % 2 ? HEARTBEAT : PREAMBLE, frame(one)]);
        const whole = text.decode(Buffer.concat(frames));
        const parser = new EventStreamParser();
        const events: StreamedEvent[] = [];
        let from = 0;
        for (const cut of [...cuts.map((at) => at % (whole.length + 1)).sort((a, b) => a - b), whole.length]) {
          events.push(...parser.push(whole.slice(from, cut)));
          from = cut;
        }
        expect(events).toHaveLength(messages.length);
        let last = "";
        for (const [index, { id, event, data }] of messages.entries()) {
          last = id === undefined ? last : String(id);
          // A stream has no other form of a name that is empty.
          const name = event.replace(/[\r\n\0]/g, " ").toWellFormed() || "message";
          expect(events[index]).toEqual({ id: last, event: name, data: JSON.stringify(data) });
        }
      }),
    );
  });

  test("is one line of data", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        const lines = text.decode(frame({ id: 1, event: "message", data })).split(/\r\n|\r|\n/);
        expect(lines).toHaveLength(5);
        expect(lines[2]).toBe(`data: ${JSON.stringify(data)}`);
      }),
    );
  });
});

describe("the digest of a body", () => {
  /** As it comes out of a body: a JSON number has no -0 that it keeps apart. */
  const asRead = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  /** The same value, with its members in another order. */
  const turned = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(turned)
      : typeof value === "object" && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([name, member]) => [name, turned(member)]),
          )
        : value;

  /** So small that two are the same now and then. */
  const small = fc.jsonValue({ maxDepth: 1 });

  test("is the same for the same body however it is written, and another for another", () => {
    fc.assert(
      fc.property(small, fc.oneof(small, fc.jsonValue()), (one, other) => {
        expect(digestOf(turned(one))).toBe(digestOf(JSON.parse(JSON.stringify(one, null, 2))));
        expect(digestOf(one) === digestOf(other)).toBe(isDeepStrictEqual(asRead(one), asRead(other)));
      }),
    );
  });
});
