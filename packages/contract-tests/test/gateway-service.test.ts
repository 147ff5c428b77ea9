import { redisBinary } from "@agent-events/test-support/redis-binary";
import { durable } from "@agent-events/test-support/redis-durable";
import { RedisServer } from "@agent-events/test-support/redis-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Coverage } from "../src/coverage/coverage.ts";
import { report } from "../src/coverage/report.ts";
import { textOf } from "../src/coverage/units.ts";
import { readContract } from "../src/document/document.ts";
import { endpointsOf } from "../src/document/endpoints.ts";
import { isExcused, seenAfterAll } from "../src/gateway/not-seen.ts";
import { type OpenGateway, openGateway } from "../src/gateway/open-gateway.ts";
import { unitsOfService } from "../src/gateway/service-units.ts";
import { openUnfaithfulDevrev, type UnfaithfulDevrev } from "../src/gateway/unfaithful-devrev.ts";
import { Visitor } from "../src/gateway/visitor.ts";
import type { Received } from "../src/judges/send.ts";
import { deliverUnfinished, judgeDeliveries } from "./service/deliveries.ts";
import { judgeFollows } from "./service/follows.ts";
import { judgeBodies, judgeParameters } from "./service/near-misses.ts";
import { judgeRefusals } from "./service/refusals.ts";
import { judgeRuns } from "./service/runs.ts";
import { judgeStarts } from "./service/starts.ts";
import { judgeStore } from "./service/store.ts";
import { judgeTrouble } from "./service/trouble.ts";

const contract = readContract("gateway");
const endpoints = endpointsOf(contract);
const coverage = new Coverage();

async function visitorOf(open: OpenGateway): Promise<Visitor> {
  const { secret } = await open.newKey("runs:read", "runs:write");
  return new Visitor(contract, coverage, open, secret);
}

describe("a gateway", () => {
  let visitor: Visitor;
  let unfinished: Promise<Received>;
  beforeAll(async () => {
    visitor = await visitorOf(await openGateway({ limits: { bodyTimeout: 300, repeat: 100 } }));
    unfinished = deliverUnfinished(visitor.open.gateway.url);
  });
  afterAll(() => visitor.open.close());

  describe("runs", () => judgeRuns(() => visitor));
  describe("refusals", () => judgeRefusals(endpoints, () => visitor));
  describe("starts", () => judgeStarts(() => visitor));
  describe("follows", () => judgeFollows(() => visitor));
  describe("near misses", () => {
    judgeBodies(contract, () => visitor);
    judgeParameters(contract, () => visitor);
  });
  describe("deliveries", () =>
    judgeDeliveries(
      () => visitor,
      () => unfinished,
    ));
});

describe("a gateway in trouble", () => {
  let visitor: Visitor;
  let devrev: UnfaithfulDevrev;
  beforeAll(async () => {
    devrev = await openUnfaithfulDevrev();
    const quotas = { AGENT_EVENTS_QUOTA_STARTS: "2", AGENT_EVENTS_QUOTA_STREAMS_KEY: "1" };
    const env = { ...quotas, AGENT_EVENTS_DRAIN: "2", DEVREV_BASE_URL: devrev.url };
    visitor = await visitorOf(await openGateway({ env }));
  });
  afterAll(() => visitor.open.close());

  judgeTrouble(
    () => visitor,
    () => devrev,
  );
});

describe.skipIf(!redisBinary)("a gateway without its store", () => {
  let visitor: Visitor;
  let redis: RedisServer;
  beforeAll(async () => {
    redis = await RedisServer.start(...durable("everysec"));
    visitor = await visitorOf(await openGateway({ env: { REDIS_URL: redis.url } }));
  });
  afterAll(async () => {
    await redis.stop();
    await visitor.open.close();
  });

  judgeStore(
    endpoints,
    () => visitor,
    () => redis,
  );
});

// The last one, since it asks what the others have done.
test("whatever the contract documents, the gateway does", async () => {
  const { rows, unknown } = coverage.compare(unitsOfService(contract));
  await report("gateway-service.txt", rows);
  const missing = rows.filter(({ unit, exercised }) => !exercised && !isExcused(unit)).map(({ unit }) => textOf(unit));
  expect({ missing, unknown, seenAfterAll: seenAfterAll(rows) }).toEqual({
    missing: [],
    unknown: [],
    seenAfterAll: [],
  });
});
