import { expect, test } from "vitest";
import { clientOf, rejection, request } from "./request.ts";

// In a file of their own, in this order: the budget belongs to the process, and each test file has one.
test("an outage spends the retry budget of all clients together: 100 retries, then single attempts", async () => {
  let up = false;
  let sent = 0;
  const fetch = async () => {
    sent++;
    return up
      ? Response.json({ session: { id: "s" } })
      : Response.json({}, { status: 503, headers: { "retry-after": "0" } });
  };
  const call = () => rejection(clientOf({ fetch, maxRetries: 1 }).execute(request));
  for (let calls = 0; calls < 150; calls++) await call();
  expect(sent).toBe(150 + 100);

  up = true;
  for (let calls = 0; calls < 5; calls++) await clientOf({ fetch }).execute(request);
  up = false;
  sent = 0;
  await call();
  await call();
  expect(sent).toBe(3);
});

test("a retry after a connection that timed out costs twice as much", async () => {
  let sent = 0;
  const unreachable = async () => {
    sent++;
    throw Object.assign(new TypeError("fetch failed"), { cause: { code: "UND_ERR_CONNECT_TIMEOUT" } });
  };
  const answering = async () => Response.json({ session: { id: "s" } });
  for (let calls = 0; calls < 19; calls++) await clientOf({ fetch: answering }).execute(request);
  await rejection(clientOf({ fetch: unreachable, maxRetries: 2 }).execute(request));
  expect(sent).toBe(2);
});
