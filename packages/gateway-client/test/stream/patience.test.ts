import { deadAddress } from "@agent-events/test-support/dead-address";
import { beforeEach, expect, test, vi } from "vitest";
import { StreamLostError } from "../../src/index.ts";
import { clientOf, numbersOf, rejection, seeing } from "../support/clients.ts";
import { problem, serve } from "../support/server.ts";
import { begin, end, events, heartbeat, runId, stream } from "../support/wire.ts";

beforeEach(() => void vi.spyOn(Math, "random").mockReturnValue(0));

test("a stream that cannot be taken up again is lost, and tells how to resume", async () => {
  const { seen, see } = seeing(2);
  const { baseUrl } = await serve(
    stream([begin, events(1, 2)], seen),
    problem(503, "store-unavailable", { "retry-after": "30" }),
    stream([begin, events(3, 3), end(3)]),
  );
  const gateway = clientOf({ baseUrl, patience: 20_000 });
  const error = await rejection(numbersOf(gateway.stream(runId), see));
  expect(error).toBeInstanceOf(StreamLostError);
  const { run, after, message, cause } = error as StreamLostError;
  expect(message).toBe(
    `the stream of ${runId} was lost for more than 20000 ms; resume with stream("${runId}", { after: 2 })`,
  );
  expect(cause).toMatchObject({ name: "ProblemError", status: 503, retryAfter: 30 });
  expect(await numbersOf(gateway.stream(run, { after }))).toEqual([3]);
});

test("it is counted from the first failure, over all attempts", async () => {
  vi.spyOn(Math, "random").mockReturnValue(0.1);
  const left = clientOf({ baseUrl: await deadAddress(), patience: 200 }).stream(runId, { after: 4 });
  const started = performance.now();
  expect(await rejection(numbersOf(left))).toMatchObject({
    name: "StreamLostError",
    after: 4,
    cause: { name: "GatewayUnreachableError", cause: expect.any(TypeError) },
  });
  expect(performance.now() - started).toBeLessThan(10_000);
});

test("patience of 0 tries nothing again", async () => {
  const { baseUrl, received } = await serve(stream([begin, events(1, 1)]));
  vi.spyOn(Math, "random").mockReturnValue(0.5);
  expect(await rejection(numbersOf(clientOf({ baseUrl, patience: 0 }).stream(runId)))).toMatchObject({ after: 1 });
  expect(received).toHaveLength(1);
});

test("a connection that begins and says nothing of worth is no progress", async () => {
  const { baseUrl } = await serve(stream([begin, events(1, 1)]));
  const left = clientOf({ baseUrl, patience: 300 }).stream(runId);
  expect(await rejection(numbersOf(left))).toMatchObject({ name: "StreamLostError", after: 1 });
});

test.each([
  ["event", (turn: number) => [begin, events(turn, turn)]],
  ["heartbeat", () => [begin, heartbeat]],
])("it is counted anew after an %s, so a stream may break as often as it likes", async (what, parts) => {
  vi.spyOn(Math, "random").mockReturnValue(0.24);
  const replies = [1, 2, 3, 4, 5].map((turn) => stream(parts(turn)));
  const last = what === "event" ? 5 : 0;
  const { baseUrl, received } = await serve(...replies, stream([begin, end(last)]));
  // Five waits of 120 ms; the second would be one of 240 ms, were the first not forgotten.
  const seen = await numbersOf(clientOf({ baseUrl, patience: 200 }).stream(runId));
  expect(seen).toHaveLength(last);
  expect(received).toHaveLength(6);
});
