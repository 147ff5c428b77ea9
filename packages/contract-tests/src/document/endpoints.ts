import { DocumentError } from "../errors/document-error.ts";
import { readSchema, type Schema } from "../schema/schema.ts";
import { type Document, follow, members, type Node } from "./document.ts";

/** A documented value, under the name that the document gives it; a lone example has the name "". */
export interface Example {
  readonly name: string;
  readonly value: unknown;
}

/** A header of an answer. */
export interface Header {
  readonly name: string;
  readonly required: boolean;
  readonly schema: Schema;
  readonly examples: readonly Example[];
}

/** What a request says beside its body. */
export interface Parameter extends Header {
  readonly in: "header" | "path" | "query";
}

/** One form in which a body comes. */
export interface Form {
  /** The media type. */
  readonly type: string;
  /** The component that the schema of a JSON body is; undefined for text. */
  readonly component: string | undefined;
  readonly examples: readonly Example[];
}

export interface Reply {
  /** As documented: a number, or `default`. */
  readonly status: string;
  readonly headers: readonly Header[];
  /** None when the document promises no body. */
  readonly forms: readonly Form[];
}

/** A method of a path, with all that it documents. */
export interface Endpoint {
  readonly id: string;
  /** In capitals. */
  readonly method: string;
  /** With the names of its parameters in braces. */
  readonly path: string;
  /** Whether it asks for a token. */
  readonly secured: boolean;
  readonly parameters: readonly Parameter[];
  /** The forms of its request's body; none when it takes none. */
  readonly forms: readonly Form[];
  readonly answers: readonly Reply[];
}

const COMPONENT = /^#\/components\/schemas\/([^/]+)$/;
const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json$/;

function examplesOf(document: Document, { example, examples }: Node): Example[] {
  if (example !== undefined) return [{ name: "", value: example }];
  return members(document, examples).map(([name, { value }]) => ({ name, value }));
}

function headerOf(document: Document, name: string, header: Node): Header {
  const { required = false, schema } = header;
  return {
    name,
    required: required === true,
    schema: readSchema(document, schema),
    examples: examplesOf(document, header),
  };
}

function formsOf(document: Document, holder: unknown): Form[] {
  const { content = {} } = follow(document, holder ?? {}) as { content?: Record<string, Node> };
  return Object.entries(content).map(([type, media]) => {
    const [, component] = COMPONENT.exec((media["schema"] as { $ref?: string } | undefined)?.$ref ?? "") ?? [];
    if (JSON_TYPE.test(type) && !component) throw new DocumentError("the schema of a JSON body is a component");
    return { type, component, examples: examplesOf(document, media) };
  });
}

function endpointOf(document: Document, path: string, method: string, operation: Node): Endpoint {
  const { operationId, parameters = [], requestBody, responses, security = document["security"] ?? [] } = operation;
  return {
    id: String(operationId),
    method: method.toUpperCase(),
    path,
    secured: (security as unknown[]).length > 0,
    parameters: (parameters as Node[]).map((parameter) => {
      const found = follow(document, parameter);
      return { ...headerOf(document, String(found["name"]), found), in: found["in"] as Parameter["in"] };
    }),
    forms: formsOf(document, requestBody),
    answers: members(document, responses).map(([status, reply]) => ({
      status,
      headers: members(document, reply["headers"]).map(([name, header]) => headerOf(document, name, header)),
      forms: formsOf(document, reply),
    })),
  };
}

/**
 * All that can be called of a document, in its order.
 *
 * @throws {DocumentError} when a JSON body has a schema of its own
 */
export function endpointsOf(document: Document): Endpoint[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => endpointOf(document, path, method, operation as Node)),
  );
}
