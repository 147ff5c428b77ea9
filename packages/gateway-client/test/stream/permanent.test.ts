import { expect, test } from "vitest";
import { clientOf, numbersOf, rejection, seeing } from "../support/clients.ts";
import { problem, serve } from "../support/server.ts";
import { begin, end, events, runId, stream } from "../support/wire.ts";

test.each([
  [400, "unknown-event-id"],
  [401, "unauthenticated"],
  [403, "forbidden"],
  [404, "not-found"],
  [406, "not-acceptable"],
  [500, "internal-error"],
])("%i %s is thrown at once", async (status, name) => {
  const { baseUrl, received } = await serve(problem(status, name));
  expect(await rejection(numbersOf(clientOf({ baseUrl }).stream(runId)))).toMatchObject({
    name: "ProblemError",
    status,
    problem: { type: `urn:agent-events:problem:${name}` },
    requestId: "request-7",
    message: `GET ${baseUrl}/v1/runs/${runId}/events: ${status} Title of ${name}; Detail of ${name}.`,
  });
  expect(received).toHaveLength(1);
});

test("also when the stream has run before", async () => {
  const { seen, see } = seeing(2);
  const { baseUrl } = await serve(stream([begin, events(1, 2)], seen), problem(404, "not-found"));
  const left = clientOf({ baseUrl }).stream(runId);
  expect(await rejection(numbersOf(left, see))).toMatchObject({ status: 404 });
  expect(left.lastEvent).toBe(2);
});

test("a key function is asked for each connection, and once more when its key is refused", async () => {
  const refused = problem(401, "unauthenticated");
  const { seen, see } = seeing(1);
  const { baseUrl, received } = await serve(stream([begin, events(1, 1)], seen), refused, stream([begin, end(1)]));
  const asked: boolean[] = [];
  const key = async ({ refused }: { refused: boolean }) => `aet_${asked.push(refused)}`;
  expect(await numbersOf(clientOf({ baseUrl, key }).stream(runId), see)).toEqual([1]);
  expect(asked).toEqual([false, false, true]);
  expect(received.map(({ headers }) => headers.authorization)).toEqual([
    "Bearer aet_1",
    "Bearer aet_2",
    "Bearer aet_3",
  ]);
  expect(received[2]?.headers["last-event-id"]).toBe("1");
});

test("a key that is refused twice is an error", async () => {
  const { baseUrl, received } = await serve(problem(401, "unauthenticated"));
  const left = clientOf({ baseUrl, key: () => "stale" }).stream(runId);
  expect(await rejection(numbersOf(left))).toMatchObject({ status: 401 });
  expect(received).toHaveLength(2);
});
