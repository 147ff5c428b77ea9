import { examples } from "@agent-events/contract/examples";
import { validate as isBadRequest } from "@agent-events/contract/validators/error-bad-request";
import { expect, test } from "vitest";
import { request as call } from "../sandboxes.ts";
import { ask, EXECUTE, type Open, send, sendBroken } from "./subject.ts";

export function describeErrors(open: Open): void {
  const message = { event: { input_message: { message: "x".repeat(8193) } } };
  test.each([
    [{}, { type: "missing_required_field", field_name: "agent" }],
    [
      { ...call(), agent: 1 },
      { type: "unexpected_json_type", field_name: "agent", actual: "number", expected: "string" },
    ],
    [
      { ...call(), event: [] },
      { type: "unexpected_json_type", field_name: "event", actual: "array", expected: "object" },
    ],
    [
      { ...call(), agent: null },
      { type: "unexpected_json_type", actual: "null" },
    ],
    [
      { ...call(), agent: true },
      { type: "unexpected_json_type", actual: "bool" },
    ],
    [
      { ...call(), target: "webhook" },
      { type: "invalid_enum_value", value: "webhook", allowed_values: ["event_source_target", "webhook_target"] },
    ],
    [
      { ...call(), ...message },
      { type: "invalid_field", field_name: "event.input_message.message" },
    ],
    [
      { ...call(), agent_id: "a" },
      { type: "invalid_field", field_name: "agent_id" },
    ],
    [
      { ...call(), session_object: "" },
      { type: "invalid_field", field_name: "session_object" },
    ],
    [[], { type: "unexpected_json_type", field_name: "body", actual: "array" }],
  ])("a body that breaks the contract is told how: %j", async (body, told) => {
    const subject = await open();
    const asked = await sendBroken(subject, EXECUTE, body);
    expect(asked.status).toBe(400);
    expect(asked.body).toMatchObject(told);
    expect([isBadRequest(asked.body), asked.body.type]).toEqual([true, told.type]);
    expect(asked.body.detail).toContain(asked.body.field_name);
  });

  test.each([
    ["X-Devrev-Version", "2023-13-01", "/webhooks.list", { type: "invalid_api_version", value: "2023-13-01" }],
    ["X-Devrev-Version", "today", "/webhooks.list", { type: "invalid_api_version", value: "today" }],
    ["X-Devrev-Scope", "alpha", EXECUTE, { type: "invalid_enum_value", field_name: "X-Devrev-Scope", value: "alpha" }],
  ])("the header %s: %s is refused", async (name, value, path, told) => {
    const subject = await open();
    const asked = await sendBroken(subject, path, path === EXECUTE ? call() : {}, { [name]: value });
    expect(asked.body).toMatchObject(told);
  });

  test("headers that the contract documents are taken", async () => {
    const subject = await open();
    expect((await send(subject, EXECUTE, call(), { "X-Devrev-Scope": "beta" })).status).toBe(200);
    expect((await send(subject, "/webhooks.list", {}, { "X-Devrev-Version": "2024-01-24" })).status).toBe(200);
  });

  test.each(["", "secret", "Basic YTpi", "Bearer", "Bearer a b"])(
    "the Authorization %j is no token",
    async (authorization) => {
      const subject = await open();
      const { status, body, response } = await ask(subject, "/webhooks.list", {}, { authorization });
      expect([status, body.type, response]).toEqual([401, "unauthenticated", []]);
    },
  );

  const documented = Object.entries(examples).flatMap(([id, { responses }]) =>
    Object.entries(responses)
      .filter(([status]) => Number(status) >= 400)
      .flatMap(([status, named]) => Object.values(named).map((body) => ({ id, status: Number(status), body }))),
  ) as { id: string; status: number; body: { type: string; retry_after?: number } }[];
  const paths: Record<string, string> = { "ai-agent-events-execute-async": EXECUTE };

  test("a token asks for each error that the contract documents", async () => {
    const subject = await open();
    expect(documented.length).toBeGreaterThan(100);
    for (const { id, status, body } of documented) {
      const path = paths[id] ?? `/${id.replace("-", ".")}`;
      const takes = path === EXECUTE ? call() : path.endsWith("list") ? {} : { id: "a" };
      const input = path.endsWith("create") ? { url: "http://127.0.0.1:1/" } : takes;
      const asked = await send(subject, path, input, { authorization: `Bearer test_${body.type}` });
      expect([asked.status, asked.body]).toEqual([status, body]);
      expect(asked.headers.get("retry-after")).toBe(body.retry_after === undefined ? null : `${body.retry_after}`);
    }
  });

  test("a test token that asks for nothing known is told what there is", async () => {
    const subject = await open();
    const { status, body } = await send(subject, "/webhooks.list", {}, { authorization: "Bearer test_not_found" });
    expect([status, body.type]).toEqual([401, "unauthenticated"]);
    expect(body.detail).toContain("test_token_expired, test_token_revoked");
    expect(body.detail).not.toContain("test_not_found,");
  });

  test("a body larger than documented is refused", async () => {
    const subject = await open();
    const { status, body } = await ask(
      subject,
      EXECUTE,
      call(undefined, { client_metadata: { x: "y".repeat(1_048_576) } }),
    );
    expect([status, body]).toMatchObject([413, { type: "request_entity_too_large", max_bytes: 1_048_576 }]);
  });

  test("a route that there is not is told in DevRev's words", async () => {
    const subject = await open();
    const { status, body } = await ask(subject, "/ai-agents.events.execute", call());
    expect([status, body]).toEqual([404, { message: "route not found" }]);
  });
}
