import { validate } from "@agent-events/contract/validators/webhook-event-request";
import fc from "fast-check";
import { describe, expect, expectTypeOf, test } from "vitest";
import { challengeOf, type Delivery, type DeliveryOf, decodeDelivery, digestDelivery } from "../src/index.ts";
import { bytesOf, challenges, events, observe, signed } from "./deliveries.ts";

const isDeep = Boolean(process.env["AGENT_EVENTS_DEEP"]);
const RUNS = isDeep ? 200_000 : 20_000;

const common = {
  session: "don:core:dvrv-us-1:devo/0:ai_agent_session/3810",
  sessionObject: "TKT-4821",
  agent: "don:core:dvrv-us-1:devo/0:ai_agent/1",
  clientMetadata: { run: "run_42", locale: "en-GB" },
};
const envelope = (event: string, timestamp: string) => ({
  id: `don:integration:dvrv-us-1:devo/0:webhook/123:event/${event}`,
  webhookId: "don:integration:dvrv-us-1:devo/0:webhook/123",
  timestamp,
});
const wrapped = { id: undefined, webhookId: undefined, timestamp: undefined };
const ANSWER =
  "Open **Settings → API keys**, choose *staging* and press **Rotate**. The old key works for another hour.";

const expected: Record<keyof typeof events, object> = {
  progress_skill_triggered: {
    kind: "skill-triggered",
    ...envelope("a1", "2026-11-23T12:00:01.123456789Z"),
    skillName: "list_projects",
    args: { customer: "ACC-77", environment: "staging" },
    thought: "I need to know which staging project is meant.",
    workflow: { id: "don:integration:dvrv-us-1:devo/0:workflow/12", displayId: "WORKFLOW-12" },
    workflowRun: { id: "don:integration:dvrv-us-1:devo/0:workflow_run/901", displayId: "WORKFLOW_RUN-901" },
  },
  progress_skill_executed: {
    kind: "skill-executed",
    ...envelope("a2", "2026-11-23T12:00:02.5Z"),
    skillName: "list_projects",
    args: { customer: "ACC-77", environment: "staging" },
    output: { projects: [{ id: "prj_9", name: "shop-staging" }] },
    metadata: { duration_ms: 812 },
  },
  progress_knowledge_search: {
    kind: "skill-triggered",
    ...envelope("a3", "2026-11-23T12:00:02.75Z"),
    skillName: "search_knowledge_base",
    args: { query: "rotate API key" },
    thought: undefined,
    workflow: undefined,
    workflowRun: undefined,
  },
  progress_unlisted: {
    kind: "unknown",
    reason: "unlisted",
    name: "skill_retried",
    ...envelope("a4", "2026-11-23T12:00:03Z"),
  },
  suggestions: {
    kind: "suggestions",
    ...envelope("a5", "2026-11-23T12:00:05.25Z"),
    suggestions: ["Does the old key keep working for a while?", "Rotate it for me."],
  },
  message_generation_started: {
    kind: "generation-started",
    ...envelope("a6", "2026-11-23T12:00:03.901Z"),
    requestId: "0c9d5f3e-6f0b-4f6e-9a55-0f0a4c1f6d2b",
  },
  message: { kind: "message", ...envelope("a7", "2026-11-23T12:00:06.000000001Z"), message: ANSWER },
  error: {
    kind: "error",
    ...envelope("a8", "2026-11-23T12:00:07Z"),
    error: "The agent could not complete the request.",
  },
  unlisted: { kind: "unknown", reason: "unlisted", name: "plan_created", ...envelope("a9", "2026-11-23T12:00:04Z") },
  unnamed: {
    kind: "unknown",
    reason: "unlisted",
    name: undefined,
    ...envelope("b1", "2026-11-23T12:00:04.5Z"),
    clientMetadata: undefined,
  },
  wrapped_progress: {
    kind: "skill-triggered",
    ...wrapped,
    skillName: "search_knowledge_base",
    args: { query: "rotate API key" },
    thought: undefined,
    workflow: undefined,
    workflowRun: undefined,
  },
  wrapped_message: { kind: "message", ...wrapped, message: ANSWER },
  wrapped_unlisted: { kind: "unknown", reason: "unlisted", name: "plan_created", ...wrapped },
};

test.each(Object.keys(events) as (keyof typeof events)[])("the contract's example %s is decoded, all of it", (name) => {
  const delivery = decodeDelivery(bytesOf(events[name]));
  expect(delivery).toStrictEqual({ ...common, ...expected[name], raw: events[name] });
  expect(decodeDelivery(events[name])).toStrictEqual(delivery);
});

describe("what the contract does not know, or what breaks it, is unknown, and says why", () => {
  const { ai_agent_response: message } = structuredClone(events.message) as { ai_agent_response: object };
  test.each<[object, Partial<DeliveryOf<"unknown">>]>([
    [
      { id: "1", type: "work_created", work_created: {} },
      { reason: "other-event", name: "work_created", id: "1" },
    ],
    [{ payload: { type: "work_created" } }, { reason: "other-event", name: "work_created" }],
    [challenges.flat, { reason: "other-event", name: "verify" }],
    [
      { ...events.message, type: "other" },
      { reason: "other-event", name: "other", ...common },
    ],
    [
      { ...events.message, id: "" },
      { reason: "invalid", name: "message", id: undefined, ...common },
    ],
    [
      { ...events.message, id: 7 },
      { reason: "invalid", id: undefined },
    ],
    [
      { ...events.message, timestamp: "2026-02-30T00:00:00Z" },
      { reason: "invalid", timestamp: "2026-02-30T00:00:00Z" },
    ],
    [
      { ...events.message, ai_agent_response: null },
      { reason: "invalid", session: undefined },
    ],
    [
      { ...events.message, ai_agent_response: { ...message, message: 1 } },
      { reason: "invalid", ...common },
    ],
    [
      { ...events.message, ai_agent_response: { ...message, session: "" } },
      { reason: "invalid", session: undefined },
    ],
    [{ ...events.message, ai_agent_response: { ...message, client_metadata: [] } }, { clientMetadata: undefined }],
    [{}, { reason: "invalid", name: undefined }],
    [[], { reason: "invalid" }],
  ])("%j", (body, unknown) => {
    expect(decodeDelivery(body)).toMatchObject({ kind: "unknown", ...unknown, raw: body });
  });
});

test.each([
  ["progress_skill_triggered", "skill_name", "skillName"],
  ["progress_skill_executed", "skill_name", "skillName"],
  ["message_generation_started", "request_id", "requestId"],
  ["error", "error", "error"],
] as const)(
  "of %s, a %s of any length is taken as it is, and anything but a text is invalid",
  (name, field, property) => {
    const known = decodeDelivery(events[name]);
    const of = (value: unknown): Delivery =>
      decodeDelivery(
        JSON.parse(JSON.stringify(events[name]), (key, old) =>
          key === field && typeof old === "string" ? value : old,
        ),
      );
    for (const one of ["x", "🦉", "é", "\ud800"]) {
      for (const length of [1, 128, 129, 512, 513, 200_000]) {
        const text = one.repeat(length);
        expect(of(text)).toMatchObject({ kind: known.kind, [property]: text, session: common.session });
      }
    }
    for (const value of [null, 1, true, ["x"], { text: "x" }]) {
      expect(of(value)).toMatchObject({ kind: "unknown", reason: "invalid", ...common });
    }
  },
);

test("null in an optional field is taken for absent, at any depth and in either envelope", () => {
  const absent = (body: unknown): unknown => JSON.parse(JSON.stringify(body), (_, value) => value ?? undefined);
  const pair = { id: "i", display_id: null };
  const triggered = { skill_name: "s", args: {}, thought: null, workflow: pair, workflow_run: null };
  const executed = { skill_name: "s", output: {}, args: null, metadata: null };
  const seen = new Set<string>();
  for (const content of [
    { agent_response: "message", message: "Here it is." },
    { agent_response: "error", error: { error: "It failed." } },
    { agent_response: "progress", progress: { progress_state: "skill_triggered", skill_triggered: triggered } },
    { agent_response: "progress", progress: { progress_state: "skill_executed", skill_executed: executed } },
    { agent_response: "progress", progress: { progress_state: null } },
    { agent_response: null },
  ]) {
    const { ai_agent_response: message, ...envelope } = structuredClone(events.message) as Record<string, object>;
    const optional = { client_metadata: null, agent_version: null, suggestions: null };
    const flat = { ...envelope, ai_agent_response: { ...message, ...optional, ...content } };
    for (const body of [flat, { id: null, timestamp: null, payload: flat }]) {
      const delivery = decodeDelivery(body);
      seen.add(delivery.kind === "unknown" ? delivery.reason : delivery.kind);
      expect(delivery).toStrictEqual({ ...decodeDelivery(absent(body) as object), raw: body });
    }
  }
  expect([...seen]).toEqual(["message", "error", "skill-triggered", "skill-executed", "unlisted"]);
});

test("an error that is longer than documented reaches onDelivery as the end of its execution", async () => {
  const { receive, deliveries } = observe();
  const error = "It failed. ".repeat(1_000);
  const response = { ...(events.error as { ai_agent_response: object }).ai_agent_response, error: { error } };
  expect((await receive(await signed({ ...events.error, ai_agent_response: response }))).status).toBe(200);
  expect(deliveries).toMatchObject([{ kind: "error", error, clientMetadata: common.clientMetadata }]);
});

describe("decoding and the contract's validator", { timeout: isDeep ? 600_000 : 180_000 }, () => {
  const bodies = Object.values(events);
  const texts = ["", "x", "progress", "message", "skill_executed", "plan_created", "constructor", "ai_agent_response"];
  const times = ["2026-11-23t12:00:60z", "2026-02-29T00:00:00Z"];
  const objects = [{}, { id: "i" }, { id: "" }, { error: "e" }, { suggestions: [] }];
  const lists = [[], [{}], [{ suggestion: "s" }]];
  const long = ["x".repeat(129), "🦉".repeat(513)];
  /** The least that the contract allows a text to have, of `request_id`. */
  const SHORTEST = 128;
  const values = [undefined, null, 0, 1.5, true, ...texts, ...times, ...long, ...objects, ...lists];
  const odd = fc.constantFrom<unknown>(...values);
  const change = fc.record({ path: fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), value: odd, how: fc.nat(3) });

  /** Changes, removes or adds a field somewhere in the body. */
  function mutate(body: unknown, { path, value, how }: { path: number[]; value: unknown; how: number }): void {
    let place = body as Record<string, unknown>;
    for (const [depth, step] of path.entries()) {
      const names = Object.keys(place);
      const name = names[step % names.length];
      if (name === undefined) return;
      const next = place[name];
      if (depth < path.length - 1 && typeof next === "object" && next !== null) place = next as typeof place;
      else if (how === 0) delete place[name];
      else if (how === 1) place[`${name}_new`] = structuredClone(value);
      else place[name] = structuredClone(value);
    }
  }

  const isListed = (body: unknown): boolean => {
    const { ai_agent_response: flat, payload } = body as Record<string, { ai_agent_response?: unknown } | undefined>;
    const response = (flat ?? payload?.ai_agent_response) as { agent_response?: string; progress?: object };
    const progress = ["skill_triggered", "skill_executed"];
    return response.agent_response === "progress"
      ? progress.includes(String((response.progress as { progress_state?: string }).progress_state))
      : ["suggestions", "message_generation_started", "message", "error"].includes(String(response.agent_response));
  };

  /** The body with every text cut to what each field may have, and without null, since decoding takes more than the contract. */
  const strict = (body: unknown): unknown =>
    JSON.parse(JSON.stringify(body), (_, value) =>
      typeof value === "string" ? value.slice(0, SHORTEST) : (value ?? undefined),
    );

  /** What the contract makes of a body is what decoding makes of it; the reason, or that it is a known kind. */
  function agree(body: unknown): string {
    const delivery = decodeDelivery(body as object);
    const reason = delivery.kind === "unknown" ? delivery.reason : "known";
    if (validate(strict(body))) expect(reason).toBe(isListed(body) ? "known" : "unlisted");
    else expect(["invalid", "other-event"]).toContain(reason);
    return reason;
  }

  /** The body with one field changed, for every field at any depth and every value; undefined leaves it out. */
  function* changedOnce(body: unknown): Generator<unknown> {
    if (typeof body !== "object" || body === null) return;
    for (const [name, inner] of Object.entries(body)) {
      for (const value of [...values, ...changedOnce(inner)]) {
        yield Array.isArray(body) ? body.with(Number(name), value) : { ...body, [name]: value };
      }
    }
  }

  test.each(Object.keys(events) as (keyof typeof events)[])("agree on %s with any one field changed", (name) => {
    const reasons = Array.from(changedOnce(events[name]), agree);
    expect(reasons.length).toBeGreaterThan(150);
    expect(reasons).toContain("invalid");
  });

  test("agree on every body, however it was changed", () => {
    const seen: Record<string, number> = {};
    fc.assert(
      fc.property(fc.constantFrom(...bodies), fc.array(change, { maxLength: 3 }), (example, changes) => {
        const body: unknown = structuredClone(example);
        for (const one of changes) mutate(body, one);
        const reason = agree(body);
        seen[reason] = (seen[reason] ?? 0) + 1;
      }),
      { numRuns: RUNS },
    );
    for (const reason of ["known", "unlisted", "invalid", "other-event"]) {
      expect(seen[reason], reason).toBeGreaterThan(RUNS / 200);
    }
  });

  test("agree on every JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        const { kind } = decodeDelivery(body as object);
        expect(kind === "unknown" || validate(body)).toBe(true);
      }),
    );
  });
});

test("the challenge is read from either place, and from nothing else", () => {
  expect([challenges.flat, challenges.bare].map(challengeOf)).toEqual(Array(2).fill("3q2-7wAtVf9kZk1eFqTn"));
  const without = { type: "verify", verify: { challenge: "" }, challenge: 1 };
  for (const body of [null, [], "verify", {}, { challenge: "c" }, { type: "verify" }, without, events.message]) {
    expect(challengeOf(body)).toBeUndefined();
  }
});

test("the challenge at the top counts when there is none in `verify`", () => {
  for (const verify of [{}, { challenge: "" }, { challenge: null }, { challenge: 1 }, [], null, "c"]) {
    expect(challengeOf({ type: "verify", verify, challenge: "top" }), JSON.stringify(verify)).toBe("top");
  }
  expect(challengeOf({ type: "verify", verify: { challenge: "nested" }, challenge: "top" })).toBe("nested");
});

describe("the digest of a delivery", () => {
  const digest = (body: unknown) => digestDelivery(decodeDelivery(bytesOf(body)));

  test("is the same for a repetition: timestamp, order of fields and white space do not count", async () => {
    const one = await digest(events.message);
    expect(one).toMatch(/^[0-9a-f]{64}$/);
    const { ai_agent_response, timestamp, ...rest } = events.message as Record<string, unknown>;
    const reversed = Object.fromEntries(Object.entries(ai_agent_response as object).reverse());
    expect(timestamp).toBeDefined();
    const again = { ai_agent_response: reversed, ...rest, timestamp: "2026-11-23T12:00:36Z" };
    expect(await digest(JSON.stringify(again, null, 2))).toBe(one);
    expect(await digestDelivery(JSON.parse(JSON.stringify(decodeDelivery(events.message))))).toBe(one);
  });

  test("differs for whatever says something else, unreadable deliveries included", async () => {
    const bodies = [
      ...Object.values(events),
      "{",
      "{ ",
      "",
      new Uint8Array([255]),
      new Uint8Array([254]),
      [1],
      [[1]],
      1,
    ];
    expect(new Set(await Promise.all(bodies.map(digest))).size).toBe(bodies.length);
  });
});

test("the union narrows by kind", () => {
  const say = (delivery: Delivery): string => {
    switch (delivery.kind) {
      case "skill-triggered":
        return `${delivery.skillName} ${delivery.thought} ${delivery.workflow?.displayId}`;
      case "skill-executed":
        return JSON.stringify(delivery.output);
      case "suggestions":
        return delivery.suggestions.join();
      case "generation-started":
        return delivery.requestId;
      case "message":
        return delivery.message;
      case "error":
        return delivery.error;
      case "unknown":
        return `${delivery.reason} ${delivery.name}`;
      default:
        return delivery satisfies never;
    }
  };
  expectTypeOf(say).parameter(0).toEqualTypeOf<Delivery>();
  expectTypeOf<DeliveryOf<"message">["session"]>().toEqualTypeOf<string>();
  expectTypeOf<DeliveryOf<"unknown">["session"]>().toEqualTypeOf<string | undefined>();
});
