import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { ValidationError } from "../src/rules/check.ts";
import { codegen } from "./support/cli.ts";
import { typeErrors } from "./support/compiler.ts";
import { generated, validator } from "./support/load.ts";
import { agentEvents, type Repository } from "./support/repository.ts";

const TARGET = "packages/contract/src/generated";
const SCHEMAS = "openapi/agent-events/schemas";
const REQUEST = "ai-agent-events-execute-async-request";

const body = { agent: "agent", event: { input_message: { message: "Hello" } }, session_object: "order-17" };

const say = (message: string) => ({ ...body, event: { input_message: { message } } });

/** What somebody's program looks like that sends requests and takes deliveries. */
const CONSUMER = `import type { components, Unlisted } from "./${TARGET}/types.ts";

export const request: components["schemas"]["${REQUEST}"] = {
  agent: "agent",
  event: { input_message: { message: "Hello" } },
  session_object: "order-17",
};

export function outcome(response: components["schemas"]["event-ai-agent-response"]): string | undefined {
  switch (response.agent_response) {
    case "message":
      return response.message;
    case "error":
      return response.error.error;
    case "progress":
    case "suggestions":
    case "message_generation_started":
      return undefined;
    default: {
      const kind: Unlisted | undefined = response.agent_response;
      return kind;
    }
  }
}
`;

const lineOf = (text: string): number => CONSUMER.slice(0, CONSUMER.indexOf(text)).split("\n").length;

/** A copy of the contract, compiled, with a consumer that compiles too. */
async function compiled(): Promise<Repository> {
  const repository = agentEvents();
  repository.write("consumer.ts", CONSUMER);
  await generated(repository);
  expect(typeErrors(repository, ["consumer.ts"])).toEqual([]);
  return repository;
}

/** Generates after a change of the contract, and returns the files that this changed. */
async function regenerate(repository: Repository): Promise<string[]> {
  const drift = await codegen(repository.root, "--check");
  expect(drift.status).toBe(3);
  await generated(repository);
  return [...drift.stderr.matchAll(/^diff --git \S+ compiled\/(.*)$/gm)].map(([, path = ""]) => path);
}

// A module is loaded once: each state of the code is read from a copy.
let copies = 0;
async function errorsOf(repository: Repository, name: string, value: unknown): Promise<ValidationError[] | null> {
  copies += 1;
  for (const folder of ["rules", "rules/formats", "checks", "validators"]) {
    for (const entry of readdirSync(join(repository.root, TARGET, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isFile()) repository.write(`copy-${copies}/${path}`, repository.read(`${TARGET}/${path}`));
    }
  }
  const validate = await validator(repository, name, `copy-${copies}`);
  return validate(value) ? null : validate.errors;
}

describe("a change of the contract is one edit and one command", () => {
  it("raising the limit of the message: one line, and only the validator and the document change", async () => {
    const repository = await compiled();
    const tooLong = { path: ["event", "input_message", "message"], rule: "maxLength" };
    expect(await errorsOf(repository, REQUEST, say("x".repeat(8193)))).toEqual([{ ...tooLong, limit: 8192 }]);

    repository.edit(`${SCHEMAS}/execute/ai-agent-event-input-message.yaml`, "maxLength: 8192", "maxLength: 16384");
    expect(await regenerate(repository)).toEqual(["openapi.json", `validators/${REQUEST}.ts`]);

    expect(await errorsOf(repository, REQUEST, say("x".repeat(16_384)))).toBeNull();
    expect(await errorsOf(repository, REQUEST, say("x".repeat(16_385)))).toEqual([{ ...tooLong, limit: 16_384 }]);
    expect(typeErrors(repository, ["consumer.ts"])).toEqual([]);
  });

  it("adding an optional field to the request: everything compiles as before, and the field can be set", async () => {
    const repository = await compiled();
    repository.write("eager.ts", CONSUMER.replace('agent: "agent"', 'agent: "agent", priority: "high"'));
    expect(typeErrors(repository, ["eager.ts"])).toEqual(["eager.ts:4 TS2353"]);
    expect(await errorsOf(repository, REQUEST, { ...body, priority: "high" })).toMatchObject([
      { path: ["priority"], rule: "additionalProperties" },
    ]);

    const field = "  priority: { description: How urgent it is., type: string, enum: [low, high] }\n";
    repository.edit(`${SCHEMAS}/execute/${REQUEST}.yaml`, /(?<=^properties:\n)/m, field);
    expect(await regenerate(repository)).toEqual(["openapi.json", "types.ts", `validators/${REQUEST}.ts`]);

    expect(typeErrors(repository, ["consumer.ts", "eager.ts"])).toEqual([]);
    expect(await errorsOf(repository, REQUEST, body)).toBeNull();
    expect(await errorsOf(repository, REQUEST, { ...body, priority: "high" })).toBeNull();
    expect(await errorsOf(repository, REQUEST, { ...body, priority: "urgent" })).toEqual([
      { path: ["priority"], rule: "enum", limit: ["low", "high"] },
    ]);
  });

  it("adding a kind of event: an exhaustive switch stops compiling where the new kind falls through", async () => {
    const repository = await compiled();
    const plan = (fields: object) => {
      const common = { agent: "agent", session: "session", session_object: "order-17" };
      const event = { id: "1", webhook_id: "2", timestamp: "2026-11-23T12:00:00Z", type: "ai_agent_response" };
      return { ...event, ai_agent_response: { ...common, agent_response: "plan", ...fields } };
    };
    expect(await errorsOf(repository, "webhook-event-request", plan({}))).toBeNull();

    const folder = `${SCHEMAS}/deliveries`;
    const message = repository.read(`${folder}/event-ai-agent-response-message.yaml`);
    repository.write(`${folder}/event-ai-agent-response-plan.yaml`, message.replaceAll(/\bmessage\b/g, "plan"));
    repository.edit(
      `${folder}/event-ai-agent-response.yaml`,
      "oneOf:\n",
      "oneOf:\n  - $ref: event-ai-agent-response-plan.yaml\n",
    );
    repository.edit(`${folder}/event-ai-agent-response-unlisted.yaml`, "enum: [", "enum: [plan, ");
    expect(await regenerate(repository)).toEqual([
      "checks/event-ai-agent-response-unlisted.ts",
      "checks/event-ai-agent-response.ts",
      "openapi.json",
      "types.ts",
    ]);

    expect(typeErrors(repository, ["consumer.ts"])).toEqual([`consumer.ts:${lineOf("const kind:")} TS2322`]);
    expect(await errorsOf(repository, "webhook-event-request", plan({}))).toEqual([
      { path: ["ai_agent_response", "plan"], rule: "required" },
    ]);
    expect(await errorsOf(repository, "webhook-event-request", plan({ plan: "First, look around." }))).toBeNull();
  });

  it("renaming a field: examples, then callers, are told where they still use the old name", async () => {
    const repository = await compiled();
    repository.edit(`${SCHEMAS}/execute/${REQUEST}.yaml`, "event, session_object]", "event, conversation]");
    repository.edit(`${SCHEMAS}/execute/${REQUEST}.yaml`, "\n  session_object:", "\n  conversation:");

    const { status, stderr } = await codegen(repository.root);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^openapi\/agent-events\/examples\/execute\/execute-minimal\.json:\d+:\d+ — the example does not fit its schema: `session_object` breaks additionalProperties/m,
    );

    const examples = "openapi/agent-events/examples/execute";
    for (const file of readdirSync(join(repository.root, examples))) {
      const text = repository.read(`${examples}/${file}`);
      repository.write(`${examples}/${file}`, text.replaceAll('"session_object":', '"conversation":'));
    }
    expect(await regenerate(repository)).toEqual([
      "examples.ts",
      "openapi.json",
      "types.ts",
      `validators/${REQUEST}.ts`,
    ]);

    expect(typeErrors(repository, ["consumer.ts"])).toEqual([`consumer.ts:${lineOf("session_object:")} TS2353`]);
    expect(await errorsOf(repository, REQUEST, body)).toMatchObject([
      { path: ["conversation"], rule: "required" },
      { path: ["session_object"], rule: "additionalProperties" },
    ]);
  });
});
