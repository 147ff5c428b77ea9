import { expect, test } from "vitest";
import { clientOf, rejection, request } from "./request.ts";

// One test in a file of its own: the budget belongs to the process, and each test file has one.
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
