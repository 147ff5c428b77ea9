import { expect, expectTypeOf, test, vi } from "vitest";
import { type Arrival, createReceiver, type Rejection, signDelivery } from "../src/index.ts";
import { bytesOf, challenges, events, NOW, observe, post, SECRET, signed } from "./deliveries.ts";

const CHALLENGE = "3q2-7wAtVf9kZk1eFqTn";
const nothing = new Uint8Array();

test("a signed delivery reaches onDelivery, and is answered 200 without a body", async () => {
  const { receive, deliveries } = observe();
  const response = await receive(await signed(events.message));
  expect(response.status).toBe(200);
  expect(await response.text()).toBe("");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(deliveries).toMatchObject([{ kind: "message", id: "don:integration:dvrv-us-1:devo/0:webhook/123:event/a7" }]);
});

test("onDelivery gets the bytes as they came, the headers, and which secret signed them", async () => {
  const arrivals: Arrival[] = [];
  const { receive } = observe({ secret: ["another", SECRET], onDelivery: (_, arrival) => void arrivals.push(arrival) });
  const body = `\n${JSON.stringify(events.error)} `;
  await receive(await signed(body, SECRET, { "x-api-key": "k" }));
  expect(arrivals).toMatchObject([{ bytes: bytesOf(body), secret: 1 }]);
  expect(arrivals[0]?.headers.get("X-Api-Key")).toBe("k");
});

test("200 waits for onDelivery", async () => {
  let store = () => {};
  const { receive } = observe({ onDelivery: () => new Promise<void>((resolve) => (store = resolve)) });
  let isAnswered = false;
  const answer = receive(await signed(events.message)).finally(() => (isAnswered = true));
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(isAnswered).toBe(false);
  store();
  expect((await answer).status).toBe(200);
});

test.each(["GET", "HEAD", "PUT", "OPTIONS"])("%s is answered 405, with what is allowed", async (method) => {
  const { receive, rejections } = observe();
  const response = await receive(new Request("https://example.com/devrev", { method }));
  expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
  expect(rejections).toMatchObject([{ name: "MethodError" }]);
});

test.each([
  ["missing", undefined],
  ["missing", ""],
  ["repeated", `${"a".repeat(64)}, ${"a".repeat(64)}`],
  ["malformed", "a".repeat(63)],
  ["malformed", "A".repeat(64)],
  ["malformed", `sha256=${"a".repeat(64)}`],
  ["mismatch", "a".repeat(64)],
] as const)("a signature that is %s is answered 401, and the answer does not tell: %s", async (problem, signature) => {
  const { receive, deliveries, rejections } = observe();
  const headers = signature === undefined ? {} : { "x-devrev-signature": signature };
  const response = await receive(post(events.message, headers as Record<string, string>));
  expect(response.status).toBe(401);
  expect(await response.text()).toBe("The signature is missing or wrong.");
  expect(rejections).toMatchObject([{ name: "SignatureError", problem }]);
  expect(deliveries).toEqual([]);
});

test("the signature is checked before the body is looked at", async () => {
  const { receive, rejections } = observe();
  for (const body of [
    challenges.flat,
    challenges.bare,
    "{",
    events.wrapped_message,
    { timestamp: "1999-01-01T00:00:00Z" },
  ]) {
    expect((await receive(post(body, {}))).status).toBe(401);
  }
  expect(rejections).toHaveLength(5);
});

test.each(["flat", "bare"] as const)("a signed challenge is answered, wherever it stands: %s", async (form) => {
  const { receive, deliveries } = observe();
  const response = await receive(await signed(challenges[form]));
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/json");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(await response.json()).toEqual({ challenge: CHALLENGE });
  expect(deliveries).toEqual([]);
});

test("a signed challenge at the top is answered, although there is an empty one in `verify`", async () => {
  const { receive, deliveries } = observe();
  const response = await receive(await signed({ type: "verify", verify: { challenge: "" }, challenge: CHALLENGE }));
  expect(await response.json()).toEqual({ challenge: CHALLENGE });
  expect(deliveries).toEqual([]);
});

test("a verify delivery without a challenge is kept like any other", async () => {
  const { receive, deliveries } = observe();
  for (const body of [
    { type: "verify" },
    { type: "verify", challenge: "" },
    { type: "verify", verify: { challenge: 1 } },
  ]) {
    expect((await receive(await signed(body))).status).toBe(200);
  }
  expect(deliveries).toMatchObject(Array(3).fill({ kind: "unknown", reason: "other-event", name: "verify" }));
});

test("only firstContact answers a challenge without a signature, and nothing but a challenge", async () => {
  const unsigned = post(challenges.flat, {});
  expect((await observe().receive(unsigned.clone())).status).toBe(401);
  const { receive, deliveries, rejections } = observe({ firstContact: true, secret: undefined });
  expect(await (await receive(unsigned.clone())).json()).toEqual({ challenge: CHALLENGE });
  expect((await receive(post(events.message, { "x-devrev-signature": "a".repeat(64) }))).status).toBe(401);
  expect((await receive(await signed(events.message, "guessed"))).status).toBe(401);
  expect((await receive(post("{", {}))).status).toBe(401);
  expect(deliveries).toEqual([]);
  expect(rejections.map((one) => "problem" in one && one.problem)).toEqual(["no-secret", "no-secret", "missing"]);
});

test("what onDelivery throws or rejects with is answered 503, and is the cause of what is observed", async () => {
  const failure = new Error("disk full");
  for (const onDelivery of [
    () => {
      throw failure;
    },
    async () => Promise.reject(failure),
  ]) {
    const { receive, rejections } = observe({ onDelivery });
    const response = await receive(await signed(events.message));
    expect([response.status, await response.text()]).toEqual([503, "The delivery could not be stored."]);
    expect(rejections).toMatchObject([{ name: "DeliveryNotStoredError", cause: failure }]);
    expect(rejections[0]?.message).toContain("disk full");
  }
  const { receive, rejections } = observe({ onDelivery: () => Promise.reject("no Error") });
  expect((await receive(await signed(events.message))).status).toBe(503);
  expect(rejections).toMatchObject([{ name: "DeliveryNotStoredError", cause: "no Error" }]);
});

test("a POST without a body is one of no bytes", async () => {
  const { receive, deliveries } = observe();
  const headers = { "x-devrev-signature": await signDelivery(nothing, { secret: SECRET }) };
  expect((await receive(new Request("https://example.com", { method: "POST", headers }))).status).toBe(200);
  expect(deliveries).toMatchObject([{ kind: "unknown", reason: "unreadable", raw: "" }]);
});

test("an onDelivery that takes longer than the deadline is answered 503; a later failure is still observed", async () => {
  let fail = (_: Error) => {};
  const onDelivery = () => new Promise<void>((_, reject) => (fail = reject));
  const { receive, rejections } = observe({ onDelivery, deadline: 40 });
  expect((await receive(await signed(events.message))).status).toBe(503);
  expect(rejections).toMatchObject([{ name: "DeadlineError", milliseconds: 40 }]);
  fail(new Error("gone"));
  await expect.poll(() => rejections).toHaveLength(2);
  expect(rejections[1]).toMatchObject({ name: "DeliveryNotStoredError", cause: new Error("gone") });
});

test("the deadline is 2.5 s from the arrival of the request, the time of its body included", async () => {
  vi.useFakeTimers();
  try {
    const { receive } = observe({ onDelivery: () => new Promise(() => {}) });
    const bytes = bytesOf(events.message);
    const signature = await signDelivery(bytes, { secret: SECRET });
    async function* body() {
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      yield bytes;
    }
    const headers = new Headers({ "x-devrev-signature": signature });
    let status = 0;
    void receive.take({ method: "POST", headers, body: body() }).then((answer) => (status = answer.status));
    await vi.advanceTimersByTimeAsync(2_450);
    expect(status).toBe(0);
    await vi.advanceTimersByTimeAsync(51);
    expect(status).toBe(503);
  } finally {
    vi.useRealTimers();
  }
});

test("a body of exactly the limit is taken, one byte more is not", async () => {
  const { receive, rejections } = observe();
  const fill = (length: number) => new Uint8Array(length).fill(0x20);
  expect((await receive(await signed(fill(1_048_576)))).status).toBe(200);
  expect((await receive(await signed(fill(1_048_577)))).status).toBe(413);
  expect(rejections).toMatchObject([{ name: "BodyTooLargeError", maxBytes: 1_048_576 }]);
  const whole = { method: "POST", headers: new Headers(), body: fill(1_048_577) };
  expect((await receive.take(whole)).status).toBe(413);
});

test("a body that says it is too large is not read at all", async () => {
  const { receive } = observe();
  let reads = 0;
  const body = (async function* () {
    reads++;
    yield nothing;
  })();
  const headers = new Headers({ "content-length": "1048577" });
  expect((await receive.take({ method: "POST", headers, body })).status).toBe(413);
  expect(reads).toBe(0);
});

test("a body without end is read no further than the limit", async () => {
  const { receive } = observe({ maxBytes: 10_000 });
  let read = 0;
  const body = (async function* () {
    for (;;) {
      read += 1_000;
      yield new Uint8Array(1_000);
    }
  })();
  expect((await receive.take({ method: "POST", headers: new Headers(), body })).status).toBe(413);
  expect(read).toBe(11_000);
});

test("a body that has not arrived after 10 s is answered 408", async () => {
  vi.useFakeTimers();
  try {
    const { receive, rejections } = observe();
    const body = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(bytesOf("{")) });
    let status = 0;
    const request = new Request("https://example.com", { method: "POST", body, duplex: "half" } as RequestInit);
    void receive(request).then((response) => (status = response.status));
    await vi.advanceTimersByTimeAsync(9_990);
    expect(status).toBe(0);
    await vi.advanceTimersByTimeAsync(20);
    expect(status).toBe(408);
    expect(rejections).toMatchObject([{ name: "BodyIncompleteError" }]);
  } finally {
    vi.useRealTimers();
  }
});

test("a body that breaks off is answered 408, and the cause is observed", async () => {
  const { receive, rejections } = observe();
  const cause = new Error("ECONNRESET");
  const body = new ReadableStream({ start: (controller) => controller.error(cause) });
  const request = new Request("https://example.com", { method: "POST", body, duplex: "half" } as RequestInit);
  expect((await receive(request)).status).toBe(408);
  expect(rejections).toMatchObject([{ name: "BodyIncompleteError", cause }]);
});

test("a request whose body was read before fails at once, and says what to do", async () => {
  const { receive, rejections } = observe();
  const request = await signed(events.message);
  await request.json();
  const response = await receive(request);
  expect([response.status, await response.text()]).toEqual([500, "The receiver cannot read the body."]);
  expect(rejections).toMatchObject([{ name: "ParsedBodyError", next: expect.stringContaining("clone()") }]);
});

test("a request whose body something holds, though it has read nothing yet, fails likewise", async () => {
  const { receive, rejections } = observe();
  const request = await signed(events.message);
  request.body?.getReader();
  expect(request.bodyUsed).toBe(false);
  expect((await receive(request)).status).toBe(500);
  expect(rejections).toMatchObject([{ name: "ParsedBodyError", next: expect.stringContaining("clone()") }]);
});

test("several deliveries at a time do not wait for each other", async () => {
  const waiting: (() => void)[] = [];
  const { receive } = observe({ onDelivery: () => new Promise<void>((resolve) => waiting.push(resolve)) });
  const requests = await Promise.all(Array.from({ length: 20 }, () => signed(events.message)));
  const answers = requests.map((request) => receive(request));
  await expect.poll(() => waiting).toHaveLength(20);
  for (const resolve of waiting) resolve();
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(Array(20).fill(200));
});

test("an observer that throws or rejects changes nothing", async () => {
  const printed = vi.spyOn(console, "error").mockImplementation(() => {});
  const failure = new Error("observer");
  for (const onRejected of [
    () => {
      throw failure;
    },
    async () => Promise.reject(failure),
  ]) {
    const { receive } = observe({ onRejected });
    expect((await receive(post("{}", {}))).status).toBe(401);
  }
  await expect.poll(() => printed.mock.calls).toEqual([[failure], [failure]]);
  printed.mockRestore();
});

test("a fault of the receiver's own surroundings is answered 503, never thrown", async () => {
  const now = () => {
    throw new Error("no clock");
  };
  const { receive, rejections } = observe({ now });
  expect((await receive(await signed(events.message))).status).toBe(503);
  expect(rejections[0]?.message).toContain("no clock");
});

test("without an observer a rejection is one line of the log", async () => {
  const printed = vi.spyOn(console, "warn").mockImplementation(() => {});
  const receive = createReceiver({ secret: SECRET, onDelivery: () => {} });
  await receive(post("{}", {}));
  expect(printed.mock.calls).toEqual([[expect.stringMatching(/^SignatureError: there is no signature; [^\n]*$/)]]);
  printed.mockRestore();
});

test("unwrap verifies and decodes without a request, and rejects with the rejection", async () => {
  const { receive, deliveries } = observe();
  const bytes = bytesOf(events.error);
  const headers = new Headers({ "x-devrev-signature": await signDelivery(bytes, { secret: SECRET }) });
  expect(await receive.unwrap(bytes, headers)).toMatchObject({ kind: "error", raw: events.error });
  await expect(receive.unwrap(bytes, new Headers())).rejects.toMatchObject({ name: "SignatureError" });
  await expect(observe({ now: () => NOW + 302_000 }).receive.unwrap(bytes, headers)).rejects.toMatchObject({
    name: "StaleDeliveryError",
  });
  expect(deliveries).toEqual([]);
});

test("rejections narrow by their names", () => {
  const say = (rejection: Rejection): string => {
    switch (rejection.name) {
      case "SignatureError":
        return rejection.problem;
      case "StaleDeliveryError":
        return String(rejection.skew);
      case "BodyTooLargeError":
        return String(rejection.maxBytes);
      case "DeadlineError":
        return String(rejection.milliseconds);
      case "BodyIncompleteError":
      case "DeliveryNotStoredError":
      case "MethodError":
      case "ParsedBodyError":
        return rejection.message;
      default:
        return rejection satisfies never;
    }
  };
  expectTypeOf(say).returns.toEqualTypeOf<string>();
});
