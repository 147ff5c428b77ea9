import { expect, test } from "vitest";
import { ConfigurationError, createRuns } from "../src/index.ts";
import { DevRev, lastCall, request, says, world } from "./devrev.ts";

const json = (status: number, body: unknown) => () => Response.json(body, { status });
const broken = () => Promise.reject(Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNRESET" } }));
const refused = () => Promise.reject(Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNREFUSED" } }));

test.each([
  ["a connection that broke after the request was sent", broken],
  ["a page instead of an acknowledgement", () => new Response("<html>", { status: 200 })],
  ["an internal error", json(500, { type: "internal_error" })],
])("%s leaves the run unconfirmed, and its deliveries settle it", async (_, answer) => {
  const { devrev, runs } = world();
  devrev.answers.push(answer);
  const run = await runs.start(request);
  expect(await run.status()).toBe("unconfirmed");
  await runs.accept(devrev.delivery(lastCall(devrev), says.message("It did run.")));
  expect(await run.reply()).toMatchObject({ message: "It did run.", late: false });
  expect(devrev.calls).toHaveLength(1);
});

test.each([
  ["a refusal", json(403, { type: "forbidden" }), "HttpError"],
  ["a rate limit", json(429, { type: "too_many_requests" }), "HttpError"],
  ["an unavailable service", json(503, {}), "HttpError"],
  ["a refused connection", refused, "ConnectionError"],
])("%s rejects with the client's error, and the run has failed", async (_, answer, name) => {
  const { devrev, runs } = world();
  devrev.answers.push(answer);
  await expect(runs.start(request)).rejects.toMatchObject({ name });
  expect(await runs.list()).toMatchObject([{ status: "failed" }]);
});

test("an invalid request never leaves, and the run has failed", async () => {
  const { devrev, runs } = world();
  await expect(runs.start({ ...request, agent: "" })).rejects.toMatchObject({ name: "RequestInvalidError" });
  expect(devrev.calls).toHaveLength(0);
  expect(await runs.list({ status: "failed" })).toHaveLength(1);
});

test("an abort of the call rejects with its reason, and leaves the run unconfirmed", async () => {
  const { devrev, runs } = world();
  const abort = new AbortController();
  devrev.answers.push(async () => {
    abort.abort("gone");
    return broken();
  });
  await expect(runs.start(request, { signal: abort.signal })).rejects.toBe("gone");
  expect(await runs.list()).toMatchObject([{ status: "unconfirmed" }]);
});

test.each([
  [{}, "either `webhook` or `eventSource`"],
  [{ webhook: "w", eventSource: "e" }, "either `webhook` or `eventSource`"],
  [{ webhook: "w", deadline: 0 }, "deadline must be a finite number"],
  [{ webhook: "w", idle: Number.NaN }, "idle must be a finite number"],
])("options without a meaning (%j) are refused", (options, sentence) => {
  const create = () => createRuns({ client: new DevRev().client, ...options });
  expect(create).toThrow(ConfigurationError);
  expect(create).toThrow(sentence);
});
