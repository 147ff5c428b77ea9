import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { examples, webhookExamples } from "../src/generated/examples.ts";
import { validate as execute } from "../src/generated/validators/ai-agent-events-execute-async-request.ts";
import { validate as executed } from "../src/generated/validators/ai-agent-events-execute-async-response.ts";
import { validate as badRequest } from "../src/generated/validators/error-bad-request.ts";
import { validate as event } from "../src/generated/validators/webhook-event-request.ts";
import { validate as verify } from "../src/generated/validators/webhook-verify-request.ts";

const operation = examples["ai-agent-events-execute-async"];

describe("validators", () => {
  it.each([
    ["request", execute, operation.request],
    ["response", executed, operation.responses[200]],
    ["error", badRequest, operation.responses[400]],
    ["delivery", event, webhookExamples.ai_agent_response.request],
    ["challenge", verify, webhookExamples.verify.request],
  ])("accept every example of a %s, as it is and after a trip through JSON", (_, validate, named) => {
    const values = Object.values(named);
    expect(values.length).toBeGreaterThan(1);
    for (const value of values) {
      expect(validate(value)).toBe(true);
      expect(validate(JSON.parse(JSON.stringify(value)))).toBe(true);
    }
  });

  it("accept the longest message, and not one character more", () => {
    const say = (message: string) => ({ agent: "agent", event: { input_message: { message } }, session_object: "s" });
    expect([execute(say("😀".repeat(8192))), execute(say("😀".repeat(8193)))]).toEqual([true, false]);
  });

  it("run where no code may be made from strings, as under a strict content security policy", () => {
    const folder = join(import.meta.dirname, "..", "dist", "generated", "validators");
    const files = readdirSync(folder).filter((file) => file.endsWith(".js"));
    expect(files.length).toBeGreaterThan(20);
    const program = `
      import { strict as assert } from "node:assert";
      assert.throws(() => new Function("return 1")(), EvalError);
      for (const file of ${JSON.stringify(files.map((file) => join(folder, file)))}) {
        const { validate } = await import(file);
        assert.equal(validate(5), false);
      }`;
    const options = ["--disallow-code-generation-from-strings", "--input-type=module", "--eval", program];
    expect(spawnSync(process.execPath, options, { encoding: "utf8" })).toMatchObject({ status: 0, stderr: "" });
  });
});
