import { describe, expect, it } from "vitest";
import { compile } from "../src/index.ts";
import { codegen } from "./support/cli.ts";
import { typeErrors } from "./support/compiler.ts";
import { withSchema } from "./support/document.ts";
import { generated } from "./support/load.ts";
import { agentEvents, contract, type Repository } from "./support/repository.ts";

const SCHEMA = 'schema: { $ref: "#/components/schemas/thing" }';

/** A contract whose request has an example, linted by the given setting of the rule about examples. */
function withExample(thing: string, example: string, setting: string): Repository {
  const repository = contract(withSchema(thing));
  repository.edit(
    "openapi/api/openapi.yaml",
    SCHEMA,
    `${SCHEMA}\n            examples: { one: { value: ${example} } }`,
  );
  repository.write("openapi/redocly.yaml", `rules: { no-invalid-media-type-examples: ${setting} }\n`);
  return repository;
}

const NAMED = "      type: object\n      properties: { name: { type: string } }";

const COMPOSED = `      allOf:
        - { type: object, properties: { name: { type: string } } }
        - { $ref: "#/components/schemas/sized" }
    sized:
      type: object
      properties: { kind: { const: big } }
      oneOf: [{ type: object, properties: { size: { type: number } } }]`;

describe("examples", () => {
  it.each([
    ["{ name: 5 }", "error", 1, "breaks type"],
    ["{ name: 5 }", "warn", 0, "breaks type"],
    ["{ name: 5 }", "off", 0, ""],
    ["{ nam: five }", "{ severity: error, allowAdditionalProperties: false }", 1, "breaks additionalProperties"],
    ["{ nam: five }", "{ severity: error, allowAdditionalProperties: true }", 0, ""],
  ])("%s with the setting %s ends with status %i", async (example, setting, status, told) => {
    const outcome = await codegen(withExample(NAMED, example, setting).root);
    expect(outcome.status).toBe(status);
    const text = outcome.stdout + outcome.stderr;
    if (told) expect(text).toContain(told);
    else expect(text).not.toContain("the example does not fit");
  });

  it("may have the fields of all parts of a composed schema, also where others are not taken", async () => {
    const strict = "{ severity: error, allowAdditionalProperties: false }";
    const repository = withExample(COMPOSED, "{ name: five, kind: big, size: 5 }", strict);
    expect(await codegen(repository.root)).toMatchObject({ status: 0, stderr: "" });
  });

  it("are typed by their schema, by operation, part and name", async () => {
    const repository = agentEvents();
    await generated(repository);
    repository.write(
      "use.ts",
      `import { examples, webhookExamples } from "./packages/contract/src/generated/examples.ts";
const { request, responses } = examples["ai-agent-events-execute-async"];
export const length: number = request.minimal.event.input_message.message.length;
export const session: string = responses[200].accepted.session.id;
export const challenge: string = webhookExamples.verify.responses[200].challenge.challenge;
// @ts-expect-error there is no such example
export const none = request.nonexistent;
// @ts-expect-error there is no such field
export const field = request.minimal.agent_id;
`,
    );
    expect(typeErrors(repository, ["use.ts"])).toEqual([]);
  });

  it("are all in the module: as many as the document has bodies for", async () => {
    const { files } = await compile(agentEvents().target());
    const text = files.get("examples.ts") ?? "";
    const casts = text.match(/ as unknown as components\["schemas"\]\["[\w-]+"\],$/gm) ?? [];
    const document = JSON.parse(files.get("openapi.json") ?? "") as { components: { examples: object } };
    // Errors are shared by the operations, so there are more places than examples.
    expect(casts.length).toBeGreaterThan(Object.keys(document.components.examples).length);
  });
});
