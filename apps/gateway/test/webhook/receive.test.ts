import { setTimeout as sleep } from "node:timers/promises";
import { type Receiver, type Rejection, signDelivery } from "@agent-events/receiver";
import { expect, onTestFinished, test } from "vitest";
import { createApi } from "../../src/api/create-api.ts";
import type { Services } from "../../src/api/services.ts";
import { LedgerUnavailableError } from "../../src/ledger/index.ts";
import { listen } from "../../src/service/server.ts";
import { createReception } from "../../src/webhook/receive.ts";
import { givenSecret } from "../../src/webhook/secrets.ts";
import { countedMetrics, recordedLog } from "../support/observed.ts";
import { until } from "../support/until.ts";
import { PATH, unmatched } from "./unmatched.ts";

const SECRET = "a-secret-of-the-test";

/** A reception that keeps what it takes, and what it refuses. */
function reception(onDelivery: () => unknown = () => {}) {
  const taken: unknown[] = [];
  const refused: Rejection[] = [];
  const receive = createReception({
    secrets: givenSecret(SECRET),
    onDelivery(delivery) {
      taken.push(delivery);
      return onDelivery();
    },
    onRejected: (rejection) => void refused.push(rejection),
    onError: (error) => expect.unreachable(String(error)),
  });
  return { receive, taken, refused };
}

/** The API, as far as it takes deliveries. */
function apiOf(receive: Receiver["take"]) {
  const quotas = { starts: 1, streamsKey: 1, streamsRun: 1, streamsProcess: 1 };
  const config = { agent: undefined, corsOrigins: [], quotas };
  const closing = new AbortController().signal;
  const parts = { receive, config, closing, now: Date.now, log: recordedLog(), metrics: countedMetrics() };
  return createApi(parts as Partial<Services> as Services);
}

async function signed(body: string): Promise<RequestInit> {
  return { method: "POST", body, headers: { "x-devrev-signature": await signDelivery(body, { secret: SECRET }) } };
}

test("what fails after it was answered as too late is reported too", async () => {
  const { receive, refused } = reception(() => sleep(2_600).then(() => Promise.reject(new RangeError("too full"))));
  const { fetch } = apiOf(receive);
  const answer = await fetch(new Request(`http://a${PATH}`, await signed(unmatched())));
  expect(answer.status).toBe(503);
  expect(refused.map(({ name }) => name)).toEqual(["DeadlineError"]);
  await until("the late failure", () => refused.length > 1);
  expect(refused[1]).toMatchObject({ name: "DeliveryNotStoredError", cause: { message: "too full" } });
});

test("a signature that only the ledger could judge is not refused while it cannot be read, but put off", async () => {
  const refused: Rejection[] = [];
  const failures: unknown[] = [];
  let secret = "another-secret";
  let refresh = async (): Promise<boolean> => Promise.reject(new LedgerUnavailableError("gone", "wait"));
  const receive = createReception({
    secrets: { now: () => [secret], refresh: () => refresh(), close() {} },
    onDelivery: () => {},
    onRejected: (rejection) => void refused.push(rejection),
    onError: (error) => void failures.push(error),
  });
  const { fetch } = apiOf(receive);
  const deliver = async () => fetch(new Request(`http://a${PATH}`, await signed(unmatched())));
  const put = await deliver();
  expect([put.status, put.headers.get("retry-after"), refused.length, failures.length]).toEqual([503, "5", 0, 1]);
  refresh = async () => false;
  expect([(await deliver()).status, refused.length]).toEqual([401, 1]);
  refresh = async () => {
    secret = SECRET;
    return true;
  };
  expect([(await deliver()).status, refused.length]).toEqual([200, 1]);
});

test("deliveries are taken where there is no server of node's, and from a request that was made of another", async () => {
  const { receive, taken, refused } = reception();
  const api = apiOf(receive);
  const without = await api.fetch(new Request(`http://a${PATH}`, await signed(unmatched())));
  expect([without.status, without.headers.get("x-content-type-options")]).toEqual([200, "nosniff"]);
  const server = await listen({
    host: "127.0.0.1",
    port: 0,
    streams: 0,
    fetch({ url, method, headers, body }, bindings) {
      const init = { method, headers, body, duplex: "half" };
      return api.fetch(new Request(url, init), bindings);
    },
  });
  onTestFinished(() => server.stop(0, AbortSignal.abort()));
  for (let n = 0; n < 5; n++) expect((await fetch(`${server.url}${PATH}`, await signed(unmatched()))).status).toBe(200);
  expect([taken.length, refused]).toEqual([6, []]);
});

test("a request that was read before is told apart from one that broke off", async () => {
  const { receive, refused } = reception();
  const request = new Request(`http://a${PATH}`, await signed(unmatched()));
  await request.text();
  expect((await apiOf(receive).fetch(request)).status).toBe(500);
  expect(refused.map(({ name }) => name)).toEqual(["ParsedBodyError"]);
});
