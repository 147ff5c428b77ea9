import { signDelivery } from "@agent-events/receiver";
import { expect, onTestFinished, test } from "vitest";
import { createApi } from "../../src/api/create-api.ts";
import type { Services } from "../../src/api/services.ts";
import { listen } from "../../src/service/server.ts";
import { countedMetrics, recordedLog } from "../support/observed.ts";
import { PATH } from "./unmatched.ts";

const ORIGIN = "https://app.example.com";

/** A server of the API, as far as it takes deliveries, and what it was told. */
async function serve(receive: Services["receive"]) {
  const quotas = { starts: 1, streamsKey: 1, streamsRun: 1, streamsProcess: 1 };
  const config = { agent: undefined, corsOrigins: [ORIGIN], quotas };
  const [log, metrics, closing] = [recordedLog(), countedMetrics(), new AbortController().signal];
  const api = createApi({ receive, config, closing, now: Date.now, log, metrics } as Partial<Services> as Services);
  const server = await listen({ host: "127.0.0.1", port: 0, streams: 0, ...api });
  onTestFinished(() => server.stop(0, AbortSignal.abort()));
  return { url: server.url, lines: log.lines, metrics };
}

test.each([
  ["taken", { status: 200, headers: {}, body: "" }],
  ["challenged", { status: 200, headers: { "content-type": "application/json" }, body: '{"challenge":"1"}' }],
  ["refused", { status: 401, headers: { "content-type": "text/plain; charset=utf-8" }, body: "Grüße: no" }],
])(
  "a delivery that is %s is answered, logged and counted as if it came by the way of all requests",
  async (_, answer) => {
    const { url, lines, metrics } = await serve(async (_incoming, { note }) => {
      note({ run: "run_1" });
      return answer;
    });
    const ask = async (path: string) => {
      const headers = { origin: ORIGIN, "x-request-id": "mine", "content-type": "application/json" };
      const response = await fetch(`${url}${path}`, { method: "POST", body: "{}", headers });
      const {
        date,
        "content-length": length,
        "transfer-encoding": coding,
        ...rest
      } = Object.fromEntries(response.headers);
      return { status: response.status, rest, text: await response.text() };
    };
    // With a query it is none of DevRev's, and served as everything else is.
    const [direct, other] = [await ask(PATH), await ask(`${PATH}?x=1`)];
    expect(direct).toEqual(other);
    expect(direct).toMatchObject({ status: answer.status, text: answer.body, rest: { "x-request-id": "mine" } });
    const told = lines.map(({ level, message, fields: { ms, ...fields } }) => ({ level, message, fields }));
    expect(told[0]).toEqual(told[1]);
    expect(told[0]?.fields).toMatchObject({ run: "run_1", route: PATH, status: answer.status, request_id: "mine" });
    const counted = metrics.requests.map(({ seconds, ...rest }) => rest);
    expect(counted[0]).toEqual(counted[1]);
    expect(counted).toHaveLength(2);
  },
);

test("a fault of the gateway's own is a problem, and in the log", async () => {
  const { url, lines } = await serve(() => Promise.reject(new TypeError("broken /secret/path")));
  const headers = { "x-devrev-signature": await signDelivery("{}", { secret: "a-secret" }) };
  const response = await fetch(`${url}${PATH}`, { method: "POST", body: "{}", headers });
  const body = await response.text();
  expect([response.status, JSON.parse(body).type]).toEqual([500, "urn:agent-events:problem:internal-error"]);
  expect(body).not.toContain("secret");
  expect(lines.map(({ level }) => level)).toEqual(["error", "info"]);
});
