import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeDelivery } from "../src/index.ts";
import { bytesOf, events, observe, signed } from "./deliveries.ts";

const isDeep = Boolean(process.env["AGENT_EVENTS_DEEP"]);
const RUNS = isDeep ? 1_000_000 : 12_000;

const message = JSON.stringify(events.message);
const nested = (depth: number, open = "[", close = "]") => open.repeat(depth) + close.repeat(depth);
const args = (json: string) =>
  JSON.stringify(events.progress_skill_triggered).replace('{"customer":"ACC-77","environment":"staging"}', json);

describe("an authentic body that cannot be read is kept, answered 200, and handed on as it came", () => {
  test.each<[string, Uint8Array | string, string?]>([
    ["empty", "", ""],
    ["not JSON", "{", "{"],
    ["HTML", "<html>", "<html>"],
    ["NUL", "\0", "\0"],
    ["NUL behind JSON", `${message}\0`, `${message}\0`],
    ["two values", "{}{}", "{}{}"],
    ["a number without an end", "-", "-"],
    ["nested 1,001 levels", `{"a":${nested(1_000)}}`, `{"a":${nested(1_000)}}`],
    ["nested half a million levels", nested(500_000), nested(500_000)],
    ["never closed", "[".repeat(1_000_000), "[".repeat(1_000_000)],
    ["nested objects", nested(100_000, '{"a":', "}").replace(":}", ":1}")],
    ["invalid UTF-8", new Uint8Array([0x22, 0xff, 0x22]), "data:;base64,Iv8i"],
    ["UTF-16", Buffer.from(message, "utf16le").subarray(1)],
    ["cut in a character", bytesOf("é").subarray(0, 1), "data:;base64,ww=="],
    ["an encoded surrogate", new Uint8Array([0xed, 0xa0, 0x80])],
    ["large", new Uint8Array(1_048_576).fill(0xfe)],
  ])("%s", async (_, body, raw) => {
    const bytes: Uint8Array[] = [];
    const { receive, deliveries } = observe({
      onDelivery: (delivery, arrival) => {
        deliveries.push(delivery);
        bytes.push(arrival.bytes);
      },
    });
    expect((await receive(await signed(body))).status).toBe(200);
    expect(deliveries).toMatchObject([{ kind: "unknown", reason: "unreadable", id: undefined }]);
    expect(Buffer.compare(bytes[0] as Uint8Array, bytesOf(body))).toBe(0);
    expect(JSON.parse(JSON.stringify(deliveries[0])).raw).toBe(deliveries[0]?.raw);
    if (raw !== undefined) expect(deliveries[0]?.raw).toBe(raw);
  });
});

describe("odd, but JSON", () => {
  const receiveOne = async (body: Uint8Array | string) => {
    const { receive, deliveries } = observe();
    expect((await receive(await signed(body))).status).toBe(200);
    return deliveries[0];
  };

  test("a byte order mark is skipped", async () => {
    expect(await receiveOne(`\ufeff${message}`)).toMatchObject({ kind: "message" });
  });

  test("lone surrogates in escapes stay", async () => {
    const body = message.replace("TKT-4821", "\\ud800");
    expect(await receiveOne(body)).toMatchObject({ kind: "message", sessionObject: "\ud800" });
  });

  test("of duplicate keys the last counts", async () => {
    const body = message.replace('"session_object":', '"session_object":"first","session_object":');
    expect(await receiveOne(body)).toMatchObject({ sessionObject: "TKT-4821" });
  });

  test("__proto__ and constructor are fields like others, and pollute nothing", async () => {
    const delivery = await receiveOne(args('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'));
    expect(delivery).toMatchObject({ kind: "skill-triggered" });
    expect(Object.hasOwn((delivery as { args?: object }).args ?? {}, "__proto__")).toBe(true);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(await receiveOne(`{"__proto__":${message}}`)).toMatchObject({ kind: "unknown", reason: "invalid" });
    expect(await receiveOne(message.replace('"message"', '"__proto__"'))).toMatchObject({ kind: "unknown" });
  });

  test("ids that look like numbers stay strings; ids that are numbers are no ids", async () => {
    const id = "9223372036854775808";
    expect(await receiveOne(message.replace("TKT-4821", id))).toMatchObject({ sessionObject: id });
    expect(await receiveOne(message.replace('"TKT-4821"', id))).toMatchObject({ kind: "unknown", reason: "invalid" });
    expect(await receiveOne(args(`{"a":${id},"b":1e999,"c":-0}`))).toMatchObject({ kind: "skill-triggered" });
  });

  test("JSON nested 1,000 levels deep is read, and can be written again; brackets in strings do not count", async () => {
    const deep = await receiveOne(`{"a":${nested(999)}}`);
    expect(deep).toMatchObject({ kind: "unknown", reason: "invalid" });
    expect(() => JSON.stringify(deep)).not.toThrow();
    const text = message.replace("Open", `\\"${"[{".repeat(2_000)}\\\\`);
    expect(await receiveOne(text)).toMatchObject({ kind: "message" });
  });

  test("a body of the largest size with very many small values is read", async () => {
    const list = Array(30_000).fill('{"suggestion":"a"}').join();
    const body = JSON.stringify(events.suggestions).replace(/"suggestions":\[.*\]/, `"suggestions":[${list}]`);
    expect(await receiveOne(body)).toMatchObject({ kind: "suggestions", suggestions: { length: 30_000 } });
  });
});

describe("random bodies", { timeout: isDeep ? 1_800_000 : 180_000 }, () => {
  const base = bytesOf(message);
  const changed = fc
    .array(fc.tuple(fc.nat(base.length - 1), fc.integer({ min: 0, max: 255 })), { maxLength: 6 })
    .map((changes) => {
      const bytes = Uint8Array.from(base);
      for (const [at, byte] of changes) bytes[at] = byte;
      return bytes;
    });
  const text = fc.string({ unit: "binary", maxLength: 60 }).map((one) => bytesOf(one));
  const body = fc.oneof(fc.uint8Array({ maxLength: 80 }), text, changed, fc.json({ maxDepth: 4 }).map(bytesOf));

  test("never make decoding throw, and are never lost", () => {
    fc.assert(
      fc.property(body, (bytes) => {
        const { raw, kind } = decodeDelivery(bytes);
        expect(raw).toBeDefined();
        expect(kind).toMatch(/^[a-z-]+$/);
      }),
      { numRuns: RUNS },
    );
  });

  test("are answered 200 when they are signed, 400 when they are stale, and 401 when they are not signed", async () => {
    const { receive } = observe();
    await fc.assert(
      fc.asyncProperty(body, async (bytes) => {
        const request = await signed(bytes);
        const { status } = await receive(request.clone());
        const isFresh = decodeDelivery(bytes).timestamp === "2026-11-23T12:00:06.000000001Z";
        expect(isFresh ? [200] : [200, 400]).toContain(status);
        request.headers.delete("x-devrev-signature");
        expect((await receive(request)).status).toBe(401);
      }),
      { numRuns: RUNS / 20 },
    );
  });
});
