import { createGatewayClient } from "@agent-events/gateway-client";
import { manualClock, type Plan } from "@agent-events/sandbox";
import { expect, test } from "vitest";
import { says } from "../support/agent.ts";
import { holdAnswers } from "../support/held-devrev.ts";
import { startTestGateway } from "../support/start-test-gateway.ts";
import { environment, newKey } from "./gateways.ts";
import { spawnGateway } from "./processes.ts";
import { AGENT, sandbox } from "./sandboxes.ts";

const executed = (devrev: { calls(): readonly { readonly operation?: string | undefined }[] }) =>
  devrev.calls().filter(({ operation }) => operation === "ai-agent-events-execute-async");

const silent: Plan = { acknowledgement: { kind: "accept", after: 0, last: false }, deliveries: [], shuffled: false };

/** Says what was answered to each request of a client. */
function answered(before: () => Promise<unknown> = async () => {}) {
  const statuses: (number | "broken")[] = [];
  const asking = async (url: string, init: RequestInit) => {
    await before();
    const response = await fetch(url, init).catch((error) => {
      statuses.push("broken");
      throw error;
    });
    statuses.push(response.status);
    return response;
  };
  return { statuses, fetch: asking };
}

test("a start outlasts a DevRev that has the gateway wait, and the agent runs once", async () => {
  let calls = 0;
  const busy = { ...silent, acknowledgement: { kind: "refuse", error: "too_many_requests", retryAfter: 8 } } as const;
  const devrev = await sandbox({ agent: () => (++calls === 1 ? busy : silent) });
  await using gateway = await startTestGateway({ sandbox: devrev, limits: { repeat: 50 } });
  const { statuses, fetch } = answered();
  const client = createGatewayClient({ baseUrl: gateway.url, key: gateway.key.secret, fetch, timeout: 1_000 });
  const run = await client.start({ message: "Where is my order?" });
  expect(run.status).toBe("running");
  expect(statuses.filter((status) => status === 409).length).toBeGreaterThan(2);
  expect(executed(devrev)).toHaveLength(2);
  expect(await gateway.runs.list()).toMatchObject([{ id: run.id }]);
});

test("a start outlasts a gateway that is killed while DevRev holds its call, and the agent runs once", async () => {
  const clock = manualClock();
  const answer = { ...silent, deliveries: [says({ agent_response: "message", message: "Tomorrow." }, 1_000)] };
  const devrev = await sandbox({ agent: () => answer, clock });
  const env = await environment(await holdAnswers(devrev));
  const gateway = await spawnGateway(env);
  let isUp: Promise<unknown> = Promise.resolve();
  const { statuses, fetch } = answered(() => isUp);
  const client = createGatewayClient({ baseUrl: gateway.url, key: await newKey(env), fetch });
  const starting = client.start({ message: "Where is my order?", agent: AGENT });
  await expect.poll(() => executed(devrev)).toHaveLength(1);
  const restarted = Promise.withResolvers<void>();
  isUp = restarted.promise;
  expect(await gateway.end("SIGKILL")).toBe("SIGKILL");
  await spawnGateway(env);
  restarted.resolve();
  // As often as it would otherwise send a request at all.
  await expect.poll(() => statuses.filter((status) => status === 409).length).toBeGreaterThanOrEqual(3);
  await devrev.waiting();
  await clock.advance(1_000);
  const { id } = await starting;
  expect(statuses[0]).toBe("broken");
  expect((await client.reply(id)).reply.message).toBe("Tomorrow.");
  expect(executed(devrev)).toHaveLength(1);
});
