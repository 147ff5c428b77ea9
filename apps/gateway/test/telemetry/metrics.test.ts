import { signDelivery } from "@agent-events/receiver";
import { expect, test } from "vitest";
import { caller } from "../service/calls.ts";
import { environment, newKey, start } from "../service/gateways.ts";
import { sandbox } from "../service/sandboxes.ts";

const metrics = async (url: string) => (await fetch(`${url}/metrics`)).text();

test("what happened is counted, by each gateway of a process for itself", async () => {
  const devrev = await sandbox();
  const env = await environment(devrev);
  const [one, other] = [await start(env), await start(await environment(await sandbox()))];
  const { start: ask, follow } = caller(await newKey(env));
  const { id } = (await (await ask(one.url, { message: "Hello" })).json()) as { id: string };
  for await (const _ of follow(one.url, id, 0));
  await devrev.idle();
  const forged = { method: "POST", body: "{}", headers: { "x-devrev-signature": "0".repeat(64) } };
  expect((await fetch(`${one.url}/webhooks/devrev`, forged)).status).toBe(401);
  const altered = String(devrev.deliveries().at(-1)?.body).replace("Hello", "Goodbye");
  const signature = await signDelivery(altered, { secret: devrev.webhooks()[0]?.secret ?? "" });
  const again = { method: "POST", body: altered, headers: { "x-devrev-signature": signature } };
  expect((await fetch(`${one.url}/webhooks/devrev`, again)).status).toBe(200);
  const counted = await metrics(one.url);
  for (const line of [
    /^agent_events_runs_started_total 1$/m,
    /^agent_events_runs_settled_total\{status="succeeded",late="false"\} 1$/m,
    /^agent_events_deliveries_total\{verdict="stored"\} [1-9]/m,
    /^agent_events_deliveries_total\{verdict="conflict"\} 1$/m,
    /^agent_events_deliveries_total\{verdict="SignatureError"\} 1$/m,
    /^agent_events_delivery_seconds_count [1-9]/m,
    /^agent_events_streams_open 0$/m,
    /^agent_events_streams_ended_total\{reason="ended"\} 1$/m,
    /^agent_events_http_request_seconds_count\{operation="start-run",method="POST",status="202"\} 1$/m,
    /^process_resident_memory_bytes /m,
  ]) {
    expect(counted).toMatch(line);
  }
  const elsewhere = await metrics(other.url);
  expect(elsewhere).toMatch(/^agent_events_runs_started_total 0$/m);
  expect(elsewhere).not.toMatch(/verdict="stored"/);
});
