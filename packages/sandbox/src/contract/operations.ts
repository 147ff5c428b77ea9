import { document, follow, type OperationNode } from "./document.ts";

/** An error that an operation documents, as its example has it. */
interface DocumentedError {
  readonly status: number;
  readonly body: { readonly type: string } & Readonly<Record<string, unknown>>;
}

/** A header that an operation takes. */
interface Parameter {
  readonly name: string;
  readonly schema: { readonly const?: string; readonly format?: string };
}

/** One operation of the contract, as far as serving it needs to know. */
export interface Operation {
  readonly id: string;
  readonly path: string;
  /** The schema of what it takes, which names its validator. */
  readonly takes: string;
  /** The status of its success. */
  readonly success: number;
  /** By type. */
  readonly errors: ReadonlyMap<string, DocumentedError>;
  readonly parameters: readonly Parameter[];
}

interface Media {
  readonly content: {
    readonly "application/json": {
      readonly schema: { readonly $ref: string };
      readonly examples: Record<string, unknown>;
    };
  };
}

const json = (holder: unknown) => follow<Media>(holder).content["application/json"];

function errorsOf(responses: OperationNode["responses"]): Map<string, DocumentedError> {
  const errors = new Map<string, DocumentedError>();
  for (const [code, response] of Object.entries(responses)) {
    const status = Number(code);
    if (!(status >= 400)) continue;
    for (const example of Object.values(json(response).examples)) {
      const { value } = follow<{ value: DocumentedError["body"] }>(example);
      errors.set(value.type, { status, body: value });
    }
  }
  return errors;
}

function operationOf(path: string, { operationId, parameters = [], requestBody, responses }: OperationNode): Operation {
  return {
    id: operationId,
    path,
    takes: json(requestBody).schema.$ref.split("/").at(-1) ?? "",
    success: Number(Object.keys(responses).find((code) => code.startsWith("2"))),
    errors: errorsOf(responses),
    parameters: parameters.map((parameter) => follow<Parameter>(parameter)),
  };
}

/** All operations of the contract, by path. */
export const operations: ReadonlyMap<string, Operation> = new Map(
  Object.entries(document.paths).map(([path, { post }]) => [path, operationOf(path, post)]),
);

/** The paths below which the contract's servers have them: "" and "/internal". */
export const bases: readonly string[] = document.servers.map(({ url }) => new URL(url).pathname.replace(/\/$/, ""));
