import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestGateway, type TestGateway } from "../support/start-test-gateway.ts";

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());

const post = (body: RequestInit["body"], headers: Record<string, string> = { "content-type": "application/json" }) =>
  gateway.request("/v1/runs", { method: "POST", headers, body: body ?? null, ...({ duplex: "half" } as object) });
const told = async (response: Response) => [response.status, (await response.json()).type?.split(":").at(-1)];
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))));

describe("a body that is no JSON", () => {
  test.each([
    ["nothing", ""],
    ["half of it", '{"message":"hello"'],
    ["text", "hello"],
    ["two values", '{"message":"a"} {"message":"b"}'],
    ["a trailing comma", '{"message":"a",}'],
    ["invalid UTF-8", bytes('{"message":"', [0xff, 0xfe], '"}')],
    ["half of a character", bytes('{"message":"', [0xe2, 0x82], '"}')],
    ["an encoded surrogate", bytes('{"message":"', [0xed, 0xa0, 0x80], '"}')],
    ["UTF-16", Buffer.from('{"message":"a"}', "utf16le")],
    ["a control character in a text", '{"message":"a\u0000b"}'],
    ["a thousand levels", `{"message":"a","metadata":{"a":${"[".repeat(1_000)}${"]".repeat(1_000)}}}`],
    ["a hundred thousand levels", "[".repeat(100_000)],
  ])("%s is 400", async (_, body) => {
    expect(await told(await post(body as string))).toEqual([400, "unreadable-body"]);
  });
});

describe("a body that is JSON", () => {
  test.each([
    ["a mark of its byte order", '\ufeff{"message":"silence"}'],
    ["members twice, of which the last counts", '{"message":1,"message":"silence"}'],
    ["members twice inside, too", '{"message":"silence","metadata":{"a":1,"a":{"b":2}}}'],
    ["__proto__ in what is free", '{"message":"silence","metadata":{"__proto__":{"polluted":true},"constructor":1}}'],
    ["great numbers", '{"message":"silence","metadata":{"a":9223372036854775807,"b":1e400,"c":-0}}'],
    ["brackets in a text", `{"message":"silence","metadata":{"a":"${"[{".repeat(500)}\\"${"[".repeat(100)}"}}`],
    ["many members", `{"message":"silence","metadata":{${Array.from({ length: 9_000 }, (_, i) => `"k${i}":${i}`)}}}`],
  ])("may have %s", async (_, body) => {
    const response = await post(body);
    expect(response.status).toBe(202);
    expect((await response.json()).message).toBe("silence");
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test("keeps __proto__ as a name like any other", async () => {
    const { id } = await (await post('{"message":"silence","metadata":{"__proto__":{"a":1}}}')).json();
    expect(await (await gateway.request(`/v1/runs/${id}`)).text()).toContain('"metadata":{"__proto__":{"a":1}}');
  });

  test.each([
    ["application/json; charset=utf-8", 202],
    ['Application/JSON;charset="UTF-8"', 202],
    ["application/json;", 202],
    ["application/json; charset=utf-16", 415],
    ["application/json-patch+json", 415],
    ["application/jsonx", 415],
    ["text/plain", 415],
    ["application/x-www-form-urlencoded", 415],
    ["multipart/form-data; boundary=a", 415],
  ])("declared as %s is %i", async (type, status) => {
    expect((await post('{"message":"silence"}', { "content-type": type })).status).toBe(status);
  });

  test("that is compressed is 415", async () => {
    const headers = { "content-type": "application/json", "content-encoding": "gzip" };
    expect(await told(await post(gzipSync('{"message":"silence"}'), headers))).toEqual([415, "unsupported-media-type"]);
  });
});

describe("a body that is too large", () => {
  const most = 262_144;
  const sized = (size: number) => {
    const empty = '{"message":"silence","metadata":{"a":""}}';
    return empty.replace('""', `"${"x".repeat(size - empty.length)}"`);
  };

  test("is 413 from the first byte too many", async () => {
    expect((await post(sized(most))).status).toBe(202);
    const response = await post(sized(most + 1));
    expect([response.status, await response.json()]).toMatchObject([413, { max_bytes: most }]);
  });

  test("is cut while it streams, without its length being told", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(0x20));
        if (sent > 64 * 1_048_576) controller.close();
      },
    });
    const answered = await post(endless).then(told, () => "cut");
    if (answered !== "cut") expect(answered).toEqual([413, "body-too-large"]);
    expect(sent).toBeLessThan(32 * 1_048_576);
  });

  test("is not read at all without a key", async () => {
    const init = { method: "POST", key: null, headers: { "content-type": "application/json" }, body: sized(most + 1) };
    expect((await gateway.request("/v1/runs", init)).status).toBe(401);
  });
});
