import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startTestGateway, type TestGateway } from "../support/start-test-gateway.ts";
import { until } from "../support/until.ts";
import { Wire } from "../support/wire.ts";

let gateway: TestGateway;
const wires: Wire[] = [];
beforeAll(async () => {
  gateway = await startTestGateway({ limits: { bodyTimeout: 300 } });
});
afterEach(() => {
  for (const wire of wires.splice(0)) wire.close();
});
afterAll(() => gateway.close());

async function open(): Promise<Wire> {
  const wire = await Wire.open(gateway.url);
  wires.push(wire);
  return wire;
}

const head = (length: number | string, more: readonly string[] = []) =>
  [
    "POST /v1/runs HTTP/1.1",
    `Host: ${new URL(gateway.url).host}`,
    `Authorization: Bearer ${gateway.key.secret}`,
    "Content-Type: application/json",
    typeof length === "number" ? `Content-Length: ${length}` : length,
    ...more,
    "",
    "",
  ].join("\r\n");

const body = '{"message":"silence"}';
const answers = (wire: Wire) => wire.received.match(/HTTP\/1\.1 \d{3}/g)?.map((line) => Number(line.slice(9))) ?? [];
const answered = (wire: Wire, count = 1) => until(`${count} answers`, () => answers(wire).length >= count);

describe("a request on the wire", () => {
  test("may come a byte at a time", async () => {
    const wire = await open();
    for (const mark of head(body.length) + body) await wire.send(mark);
    await answered(wire);
    expect(answers(wire)).toEqual([202]);
  });

  test("may come with another in one packet, and both are answered in order", async () => {
    const wire = await open();
    await wire.send(
      `GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n${head(body.length)}${body}GET /readyz HTTP/1.1\r\nHost: a\r\n\r\n`,
    );
    await answered(wire, 3);
    expect(answers(wire)).toEqual([200, 202, 200]);
  });

  test("may have its body in chunks", async () => {
    const wire = await open();
    await wire.send(head("Transfer-Encoding: chunked"));
    for (const part of [body.slice(0, 5), body.slice(5)]) await wire.send(`${part.length.toString(16)}\r\n${part}\r\n`);
    await wire.send("0\r\n\r\n");
    await answered(wire);
    expect(answers(wire)).toEqual([202]);
  });

  test("is told to go on where it asks first", async () => {
    const wire = await open();
    await wire.send(head(body.length, ["Expect: 100-continue"]));
    await until("it may go on", () => wire.received.includes("100 Continue"));
    await wire.send(body);
    await answered(wire, 2);
    expect(answers(wire)).toEqual([100, 202]);
  });

  test("whose body comes too slowly is 408, and cut", async () => {
    const wire = await open();
    await wire.send(head(body.length));
    await wire.send(body.slice(0, 3));
    const received = await wire.closed();
    expect(received).toMatch(/^HTTP\/1\.1 408 /);
    expect(received).toContain("urn:agent-events:problem:request-timeout");
    expect(received.toLowerCase()).toContain("connection: close");
  });

  test("that trickles forever is cut all the same", async () => {
    const wire = await open();
    const begun = performance.now();
    await wire.send(head(100_000));
    const trickle = setInterval(() => wire.send(" "), 20);
    expect(await wire.closed()).toMatch(/^HTTP\/1\.1 408 /);
    clearInterval(trickle);
    // The limit of a whole request, which is not what is meant, is half a minute.
    expect(performance.now() - begun).toBeLessThan(20_000);
  });

  test("that says it is too large is 413 before it comes, and cut", async () => {
    const wire = await open();
    await wire.send(head(1_000_000));
    expect(await wire.closed()).toMatch(/^HTTP\/1\.1 413 [\s\S]*"max_bytes":262144/);
  });

  test("whose sender leaves in the middle of its body harms nobody", async () => {
    for (let count = 0; count < 20; count++) {
      const wire = await open();
      await wire.send(head(body.length));
      await wire.send(body.slice(0, 4));
      wire.close();
    }
    expect((await gateway.request("/healthz")).status).toBe(200);
    expect(gateway.lines.filter(({ level }) => level === "error")).toEqual([]);
  });

  test.each([
    ["headers of 32 KiB", () => `GET /healthz HTTP/1.1\r\nHost: a\r\nX-A: ${"a".repeat(32_768)}\r\n\r\n`, 431],
    ["what is no HTTP", () => "hello\r\n\r\n", 400],
    ["no host", () => "GET /healthz HTTP/1.1\r\n\r\n", 400],
    ["the target *", () => "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", 400],
    ["a length and chunks", () => `${head(5, ["Transfer-Encoding: chunked"])}0\r\n\r\n`, 400],
    ["two lengths", () => `${head(5, ["Content-Length: 6"])}hello!`, 400],
    ["a line break in a header", () => head(2, ["X-A: a\nb"]), 400],
  ])("with %s is refused", async (_, request, status) => {
    const wire = await open();
    await wire.send(request());
    await answered(wire);
    expect(answers(wire)).toEqual([status]);
    expect((await gateway.request("/healthz")).status).toBe(200);
  });

  test("with two Authorization headers is nobody's", async () => {
    const wire = await open();
    await wire.send(head(body.length, [`Authorization: Bearer ${gateway.key.secret}`]) + body);
    await answered(wire);
    expect(answers(wire)[0]).toBe(401);
  });
});
