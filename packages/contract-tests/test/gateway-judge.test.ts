import { expect, test } from "vitest";
import { Coverage } from "../src/coverage/coverage.ts";
import { readContract } from "../src/document/document.ts";
import { type Endpoint, endpointsOf } from "../src/document/endpoints.ts";
import { DocumentError } from "../src/errors/document-error.ts";
import { judge } from "../src/gateway/judge.ts";
import { faultsOfFrames } from "../src/gateway/judge-stream.ts";
import { unitsOfService } from "../src/gateway/service-units.ts";
import { readStream } from "../src/gateway/stream.ts";
import type { Received } from "../src/judges/send.ts";

const contract = readContract("gateway");
const endpoint = endpointsOf(contract).find(({ id }) => id === "get-run") as Endpoint;
const run = endpoint.answers[0]?.forms[0]?.examples[0]?.value as object;

const received = (
  change: Partial<Omit<Received, "headers">> & { headers?: Record<string, string | undefined> } = {},
): Received => ({
  status: 200,
  body: JSON.stringify(run),
  violations: [],
  ...change,
  headers: new Headers(
    Object.entries({ "content-type": "application/json", "x-request-id": "mine", ...change.headers }).flatMap(
      ([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]]),
    ),
  ),
});

test("an answer that keeps the contract has no fault, and is noted", async () => {
  const coverage = new Coverage();
  expect((await judge(endpoint, received(), coverage)).faults).toEqual([]);
  const { rows, unknown } = coverage.compare(unitsOfService(contract));
  expect(unknown).toEqual([]);
  expect(rows.filter(({ exercised }) => exercised).map(({ unit }) => `${unit.kind} ${unit.name}`)).toEqual([
    "form application/json",
    "header X-Request-Id",
    "run succeeded",
  ]);
});

test.each([
  ["a status that is not documented", { status: 418 }, "the status 418 is not documented"],
  ["a status that only `default` documents", { status: 504 }, "the status 504 is not documented"],
  ["a form that is not documented", { headers: { "content-type": "text/html" } }, "text/html is not documented"],
  ["a body that breaks its schema", { body: JSON.stringify({ ...run, last_event: -1 }) }, "last_event: at least 0"],
  ["a header that breaks its schema", { headers: { "cache-control": "public" } }, "Cache-Control must not be public"],
  ["a header that is not there", { headers: { "x-request-id": undefined } }, "X-Request-Id is missing"],
])("%s is a fault, and is not noted", async (_, change, fault) => {
  const coverage = new Coverage();
  const { faults } = await judge(endpoint, received(change), coverage);
  expect(faults.join()).toContain(fault);
  expect(coverage.compare(unitsOfService(contract)).rows.every(({ exercised }) => exercised === 0)).toBe(true);
});

const event = { seq: 1, at: "2026-11-23T12:00:00.000Z", late: false, kind: "stopped" };
const frame = (id: string, name: string, data: unknown) =>
  `id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

test.each([
  ["an id that is not its seq", frame("2", "stopped", event), "id 2"],
  ["a name that is not its kind", frame("1", "expired", event), "event expired of stopped 1"],
  ["an event that breaks its schema", frame("1", "stopped", { ...event, late: 0 }), "late"],
  ["an end that is not the last", `event: end\ndata: ${JSON.stringify(run)}\n\n${frame("1", "stopped", event)}`, "end"],
  ["a reconnect without a reason", 'event: reconnect\ndata: {"reason":"tired"}\n\n', "tired"],
])("%s is a fault of a stream", async (_, text, fault) => {
  expect(await faultsOfFrames(readStream(frame("1", "stopped", event)).frames)).toEqual([]);
  expect((await faultsOfFrames(readStream(text).frames)).join()).toContain(fault);
});

test.each([
  ["ends within an event", "id: 1\nevent: stopped\ndata: {}\n"],
  ["has its fields in another order", "event: stopped\nid: 1\ndata: {}\n\n"],
  ["has two lines of data", "event: stopped\ndata: {\ndata: }\n\n"],
])("a stream that %s is none of the contract", (_, text) => {
  expect(() => readStream(text)).toThrow(DocumentError);
});
