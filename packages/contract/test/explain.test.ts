import { describe, expect, it } from "vitest";
import { validate as execute } from "../src/generated/validators/ai-agent-events-execute-async-request.ts";
import { validate as event } from "../src/generated/validators/webhook-event-request.ts";
import { validate as create } from "../src/generated/validators/webhooks-create-request.ts";
import { validate as list } from "../src/generated/validators/webhooks-list-request.ts";
import { validate as update } from "../src/generated/validators/webhooks-update-request.ts";
import type { Validator } from "../src/index.ts";
import { explain } from "../src/validate.ts";

const request = { agent: "agent", event: { input_message: { message: "Hello" } }, session_object: "order-17" };

const delivery = (response: object, rest: object = {}) => ({
  id: "1",
  webhook_id: "2",
  timestamp: "2026-11-23T12:00:00Z",
  type: "ai_agent_response",
  ai_agent_response: { agent: "agent", session: "session", session_object: "order-17", ...response },
  ...rest,
});

function messages(validate: Validator, value: unknown): string[] {
  validate(value);
  return explain(validate.errors, value).map((issue) => issue.message);
}

describe("explain", () => {
  it.each<[string, Validator, unknown, string[]]>([
    [
      "a text that is too long",
      execute,
      { ...request, event: { input_message: { message: "😀".repeat(8193) } } },
      ["event.input_message.message: at most 8192 characters, got 8193"],
    ],
    ["a text that is too short", execute, { ...request, agent: "" }, ["agent: at least 1 character, got 0"]],
    [
      "a misspelt field, by its place and by the one that is missing",
      execute,
      { agent_id: "agent", event: request.event, session_object: "order-17" },
      ["agent: is required", 'agent_id: is not a field of this request, did you mean "agent"?'],
    ],
    [
      "fields in another style",
      execute,
      { ...request, sessionObject: "order-17", Parent: "ticket" },
      [
        'sessionObject: is not a field of this request, did you mean "session_object"?',
        'Parent: is not a field of this request, did you mean "parent"?',
      ],
    ],
    [
      "a field that is like no other",
      execute,
      { ...request, callback_url: "x" },
      ["callback_url: is not a field of this request"],
    ],
    ["a field where none are taken", list, { limit: 5 }, ["limit: is not a field of this request"]],
    ["another type", execute, { ...request, agent: 5 }, ["agent: must be a string, got a number"]],
    ["an array for an object", execute, { ...request, context: [] }, ["context: must be an object, got an array"]],
    [
      "null",
      execute,
      { ...request, message_context: { artifacts: null } },
      ["message_context.artifacts: must be an array, got null"],
    ],
    ["a body that is none", execute, "text", ["body: must be an object, got a string"]],
    ["no body at all", execute, undefined, ["body: must be an object, got undefined"]],
    [
      "too many items",
      execute,
      { ...request, message_context: { artifacts: Array.from({ length: 11 }, () => "ARTIFACT-1") } },
      ["message_context.artifacts: at most 10 items, got 11"],
    ],
    [
      "an item, by its index",
      create,
      {
        url: "https://example.com",
        headers: [
          { name: "A", value: "" },
          { name: "ä", value: "" },
        ],
      },
      ["headers[1].name: must match the pattern ^[A-Za-z0-9_-]+$, got a string of 1 character"],
    ],
    [
      "a value that is not on the list",
      update,
      { id: "1", action: "start" },
      ['action: must be one of "activate", "deactivate", got "start"'],
    ],
    [
      "a value that is not on the list and too long to show",
      update,
      { id: "1", action: "start".repeat(100) },
      ['action: must be one of "activate", "deactivate", got a string'],
    ],
    [
      "a format, without showing what may be secret",
      update,
      { id: "1", secret: "not base64!!" },
      ["secret: must match the format byte, got a string of 12 characters"],
    ],
    [
      "a field that another one excludes",
      update,
      { id: "1", event_types: { set: [], add: [] } },
      ["event_types.add: is not allowed here"],
    ],
    [
      "what is wrong with the variant that is meant",
      event,
      delivery({ agent_response: "error", error: { error: "x".repeat(513) } }),
      ["ai_agent_response.error.error: at most 512 characters, got 513"],
    ],
    [
      "a constant",
      event,
      delivery({}, { type: "work_created" }),
      ['type: must be "ai_agent_response", got "work_created"'],
    ],
  ])("tells %s", (_, validate, value, expected) => {
    expect(messages(validate, value)).toEqual(expected);
  });

  it("gives programs the path, the rule, the limit and what was there", () => {
    const value = { ...request, agent: 5, event: { input_message: { message: "x".repeat(9000) } }, target: "x" };
    execute(value);
    expect(explain(execute.errors, value)).toEqual([
      {
        path: "agent",
        rule: "type",
        limit: "string",
        received: "number",
        message: "agent: must be a string, got a number",
      },
      {
        path: "event.input_message.message",
        rule: "maxLength",
        limit: 8192,
        received: 9000,
        message: "event.input_message.message: at most 8192 characters, got 9000",
      },
      {
        path: "target",
        rule: "enum",
        limit: ["event_source_target", "webhook_target"],
        received: "x",
        message: 'target: must be one of "event_source_target", "webhook_target", got "x"',
      },
    ]);
  });

  it.each([
    [{ path: ["size"], rule: "maximum", limit: 5 }, { size: 7 }, "size: at most 5, got 7"],
    [
      { path: ["size"], rule: "exclusiveMinimum", limit: 5 },
      { size: 5 },
      "size: must match the exclusiveMinimum 5, got 5",
    ],
    [
      { path: ["name"], rule: "type", limit: ["string", "null"] },
      { name: [] },
      "name: must be a string or null, got an array",
    ],
    [{ path: ["kind"], rule: "not" }, { kind: "listed" }, "kind: is not allowed here"],
    [{ path: [], rule: "minProperties", limit: 2 }, { a: 1 }, "body: at least 2 fields, got 1"],
    [{ path: ["a", 0, "b"], rule: "required" }, { a: [{}] }, "a[0].b: is required"],
  ])("has a sentence for %j, which this contract has no use for", (error, value, message) => {
    expect(explain([error], value).map((issue) => issue.message)).toEqual([message]);
  });

  it("has nothing to say about a value that is accepted", () => {
    expect(messages(execute, request)).toEqual([]);
  });
});
