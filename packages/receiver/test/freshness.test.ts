import fc from "fast-check";
import { expect, test } from "vitest";
import { instantOf } from "../src/delivery/timestamp.ts";
import { challenges, events, NOW, observe, signed } from "./deliveries.ts";

const at = (instant: number) => ({ ...events.message, timestamp: new Date(instant).toISOString() });

test.each([
  [-300_000, 200],
  [300_000, 200],
  [-300_001, 400],
  [300_001, 400],
  [86_400_000, 400],
])("a timestamp that is %d ms away is answered %d", async (away, status) => {
  const { receive, rejections } = observe();
  expect((await receive(await signed(at(NOW + away)))).status).toBe(status);
  expect(rejections.map((one) => "skew" in one && one.skew)).toEqual(status === 400 ? [-away] : []);
});

test("the answer and the observer are told the skew, and on which side", async () => {
  const { receive, rejections } = observe();
  const old = await receive(await signed(at(NOW - 412_000)));
  expect(await old.text()).toBe("The timestamp is 412 s behind the receiver's clock.");
  const early = await receive(await signed(at(NOW + 3_600_500)));
  expect(await early.text()).toBe("The timestamp is 3601 s ahead of the receiver's clock.");
  expect(rejections[0]?.message).toContain("412 s behind this clock, and 300 s are allowed");
});

test("the third attempt, 210 s after the event, is fresh", async () => {
  const { receive } = observe();
  expect((await receive(await signed(at(NOW - 210_000)))).status).toBe(200);
});

test("nanoseconds count and are kept, and so are other offsets from UTC", async () => {
  const { receive, deliveries } = observe();
  for (const timestamp of ["2026-11-23T12:05:06.000000001Z", "2026-11-23T17:35:06.000999999+05:30"]) {
    expect((await receive(await signed({ ...events.message, timestamp }))).status).toBe(200);
    expect(deliveries.at(-1)?.timestamp).toBe(timestamp);
  }
  const late = { ...events.message, timestamp: "2026-11-23T12:05:06.001000000Z" };
  expect((await receive(await signed(late))).status).toBe(400);
});

test("a stale delivery of a kind that nobody knows is stale, too", async () => {
  const { receive } = observe({ now: () => NOW + 400_000 });
  expect((await receive(await signed(events.unlisted))).status).toBe(400);
});

test("the envelope of an event source is refused, since it could be replayed for ever, unless that is accepted", async () => {
  const { receive, rejections } = observe();
  for (const event of [events.wrapped_message, events.wrapped_progress, events.wrapped_unlisted]) {
    const response = await receive(await signed(event));
    expect([response.status, await response.text()]).toEqual([400, "The delivery has no timestamp."]);
  }
  expect(rejections[0]).toMatchObject({ name: "StaleDeliveryError", skew: undefined });
  expect(rejections[0]?.next).toContain('untimed: "accept"');
  const accepting = observe({ untimed: "accept" });
  expect((await accepting.receive(await signed(events.wrapped_message))).status).toBe(200);
  expect(accepting.deliveries).toMatchObject([{ kind: "message", id: undefined, timestamp: undefined }]);
});

test("a timestamp beside such an envelope counts, whatever is accepted", async () => {
  const timed = (instant: number) => ({ ...events.wrapped_message, timestamp: new Date(instant).toISOString() });
  const { receive, deliveries } = observe();
  expect((await receive(await signed(timed(NOW)))).status).toBe(200);
  expect(deliveries).toMatchObject([{ kind: "message" }]);
  const accepting = observe({ untimed: "accept" });
  expect((await accepting.receive(await signed(timed(NOW - 400_000)))).status).toBe(400);
});

test.each([
  ["a webhook's envelope without a timestamp", { ...events.message, timestamp: undefined }],
  ["one whose timestamp is none", { ...events.message, timestamp: "yesterday" }],
  ["one whose timestamp is a number", { ...events.message, timestamp: NOW / 1000 }],
  ["JSON that is no object", [1]],
])("%s ends no execution, so it is kept as unknown", async (_, body) => {
  const { receive, deliveries } = observe();
  expect((await receive(await signed(body))).status).toBe(200);
  expect(deliveries).toMatchObject([{ kind: "unknown", reason: "invalid" }]);
});

test("a challenge is answered at any time: it changes nothing", async () => {
  const { receive } = observe({ now: () => NOW + 1e9 });
  expect((await receive(await signed(challenges.flat))).status).toBe(200);
});

test("the instant of a timestamp is that of Date.parse, for every date, fraction and offset", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("0000-01-02T00:00:00Z"), max: new Date("9999-12-30T00:00:00Z"), noInvalidDate: true }),
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: -1439, max: 1439 }),
      fc.boolean(),
      (date, fraction, offset, isUtc) => {
        const [seconds, milliseconds] = date.toISOString().slice(0, -1).split(".");
        const local = `${seconds}.${`${milliseconds}999999`.slice(0, fraction)}`;
        const minutes = Math.abs(offset);
        const two = (number: number) => String(number).padStart(2, "0");
        const zone = isUtc ? "Z" : `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
        const timestamp = local.replace(/\.$/, "") + zone;
        expect(instantOf(timestamp)).toBe(Date.parse(timestamp));
      },
    ),
    { numRuns: 5_000 },
  );
});

test("a day, hour or offset that does not exist is no timestamp", () => {
  for (const timestamp of [
    "2026-02-29T00:00:00Z",
    "2026-00-01T00:00:00Z",
    "2026-13-01T00:00:00Z",
    "2026-01-00T00:00:00Z",
    "2026-01-01T24:00:00Z",
    "2026-01-01T00:60:00Z",
    "2026-01-01T00:00:61Z",
    "2026-01-01T00:00:00",
    "2026-01-01T00:00:00.Z",
    "2026-01-01T00:00:00+24:00",
    "2026-01-01 00:00:00Z",
    " 2026-01-01T00:00:00Z",
    "",
    0,
    null,
  ]) {
    expect(instantOf(timestamp), String(timestamp)).toBeUndefined();
  }
  expect(instantOf("2024-02-29t23:59:60z")).toBe(Date.parse("2024-03-01T00:00:00Z"));
});
