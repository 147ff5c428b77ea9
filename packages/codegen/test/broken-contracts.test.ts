import { describe, expect, it } from "vitest";
import { ContractError, compile } from "../src/index.ts";
import { withSchema } from "./support/document.ts";
import { contract, type Repository } from "./support/repository.ts";

async function problemsOf(repository: Repository): Promise<string[]> {
  const error: unknown = await compile(repository.target()).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ContractError);
  return (error as ContractError).message.split("\n");
}

const THING = "      $ref: schemas/thing.yaml";
const ENTRY = "openapi/api/openapi.yaml";

describe("a broken contract is told by file, line, column and reason", () => {
  it.each([
    [
      "a syntax error in the entry",
      contractOf("openapi: 3.1.0\ninfo: { title: Things\npaths: {}\n"),
      [`${ENTRY}:3:1 — deficient indentation`],
    ],
    ["an entry that is no OpenAPI document", contractOf("- 1\n"), [`${ENTRY}:1:1 — this is no OpenAPI document`]],
    ["an unknown version", contractOf("openapi: 9.9.9\n"), [`${ENTRY}:1:1 — Unsupported OpenAPI version: 9.9.9`]],
    [
      "a syntax error in a file that is referred to, once",
      contractOf(withSchema(THING), { "schemas/thing.yaml": "type: object\nproperties:\n  a: [\n" }),
      ["openapi/api/schemas/thing.yaml:4:1 — Failed to parse: deficient indentation (no-unresolved-refs)"],
    ],
    [
      "a reference to a file that is not there",
      contractOf(withSchema("      type: object\n      properties: { a: { $ref: schemas/a.yaml } }")),
      [
        `${ENTRY}:18:24 — Can't resolve $ref: ENOENT: no such file or directory 'openapi/api/schemas/a.yaml' (no-unresolved-refs)`,
      ],
    ],
    [
      "a reference to a schema that is not there",
      contractOf(withSchema("      type: array\n      items: { $ref: '#/components/schemas/nothing' }")),
      [`${ENTRY}:18:14 — Can't resolve $ref (no-unresolved-refs)`],
    ],
    [
      "a finding of the linter, with its suggestion",
      contractOf(withSchema(THING), { "schemas/thing.yaml": "type: objekt\n" }),
      [
        'openapi/api/schemas/thing.yaml:1:7 — `type` can be one of the following only: "object", "array", "string", "number", "integer", "boolean", "null". Did you mean: object? (struct)',
      ],
    ],
    [
      "an unknown format",
      contractOf(withSchema("      type: string\n      format: zip-code")),
      [
        `${ENTRY}:18:15 — the format "zip-code" is not known; the known ones are binary, byte, date, date-time, double, email, float, id, int32, int64, password, uri, uuid`,
      ],
    ],
    [
      "a keyword without a validator, in the file that has it",
      contractOf(withSchema(THING), { "schemas/thing.yaml": "type: object\npatternProperties:\n  ^a: true\n" }),
      ['openapi/api/schemas/thing.yaml:3:3 — the keyword "patternProperties" has no validator'],
    ],
    [
      "a pattern that is no regular expression",
      contractOf(withSchema("      type: string\n      pattern: '('")),
      [
        `${ENTRY}:18:16 — the pattern is not a regular expression: Invalid regular expression: /(/u: Unterminated group`,
      ],
    ],
    [
      "a constant that is an object",
      contractOf(withSchema("      const: { a: 1 }")),
      [`${ENTRY}:17:14 — "const" has a validator only for strings, numbers, booleans and null`],
    ],
    [
      "everything at once, if several things are wrong",
      contractOf(withSchema("      type: object\n      minContains: 1\n      if: {}")),
      [
        `${ENTRY}:18:20 — the keyword "minContains" has no validator`,
        `${ENTRY}:19:11 — the keyword "if" has no validator`,
      ],
    ],
  ])("%s", async (_, repository, problems) => {
    expect(await problemsOf(repository())).toEqual(problems);
  });

  function contractOf(document: string, files?: Record<string, string>): () => Repository {
    return () => contract(document, files);
  }

  it("an example that breaks its schema, in the file of the example", async () => {
    const repository = contract(
      withSchema(
        "      type: object\n      properties: { names: { type: array, items: { type: string, maxLength: 3 } } }",
      ),
      { "examples/long.json": '{\n  "summary": "Long",\n  "value": {\n    "names": ["abc", "abcd"]\n  }\n}\n' },
    );
    const schema = 'schema: { $ref: "#/components/schemas/thing" }';
    repository.edit(ENTRY, schema, `${schema}\n            examples: { long: { $ref: examples/long.json } }`);
    expect(await problemsOf(repository)).toEqual([
      "openapi/api/examples/long.json:4:22 — the example does not fit its schema: `names.1` breaks maxLength 3",
    ]);
  });

  it("as fields of the error, for programs, with the error of the tool as its cause", async () => {
    const repository = contract("openapi: 3.1.0\ninfo: {\n");
    const error = (await compile(repository.target()).catch((thrown: unknown) => thrown)) as ContractError;
    expect(error).toMatchObject({
      name: "ContractError",
      file: ENTRY,
      line: 3,
      column: 1,
      reason: "deficient indentation",
    });
    expect(error.cause).toBeInstanceOf(Error);
  });
});
