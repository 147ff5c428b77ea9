import { DocumentError } from "../errors/document-error.ts";
import { readSchema, type Schema } from "../schema/schema.ts";
import { type Document, follow, members, type Node } from "./document.ts";

/** A documented value, under the name that the document gives it; a lone example has the name "". */
export interface Example {
  readonly name: string;
  readonly value: unknown;
}

/** A header of a request or of an answer. */
export interface Header {
  readonly name: string;
  readonly required: boolean;
  readonly schema: Schema;
  readonly examples: readonly Example[];
}

/** A JSON body: the component that its schema is, and its examples. */
interface Body {
  readonly component: string;
  readonly examples: readonly Example[];
}

export interface Answer {
  /** As documented: a number, or `default`. */
  readonly status: string;
  readonly headers: readonly Header[];
  /** Absent when the document promises none. */
  readonly body?: Body;
}

export const isSuccess = ({ status }: Answer): boolean => status.startsWith("2");

/** One operation of a document, with all that it documents. */
export interface Operation {
  readonly id: string;
  readonly path: string;
  /** Whether it asks for a token. */
  readonly secured: boolean;
  readonly headers: readonly Header[];
  readonly body: Body;
  readonly answers: readonly Answer[];
}

const COMPONENT = /^#\/components\/schemas\/([^/]+)$/;

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

function bodyOf(document: Document, holder: unknown): Body | undefined {
  const { content } = follow(document, holder) as { content?: Record<string, Node> };
  if (!content) return undefined;
  const media = content["application/json"];
  const [, component] = COMPONENT.exec((media?.["schema"] as { $ref?: string } | undefined)?.$ref ?? "") ?? [];
  if (!media || !component) throw new DocumentError("a body is JSON whose schema is a component");
  return { component, examples: examplesOf(document, media) };
}

function operationOf(document: Document, path: string, { post, ...others }: Node): Operation {
  if (!post || Object.keys(others).length) throw new DocumentError(`${path} has no POST, or something beside it`);
  const { operationId, parameters = [], requestBody, responses, security = document["security"] } = post as Node;
  const body = bodyOf(document, requestBody ?? {});
  if (!body) throw new DocumentError(`${path} takes no body`);
  const headers = (parameters as Node[]).map((parameter) => {
    const found = follow(document, parameter);
    if (found["in"] !== "header") throw new DocumentError(`${path} has a parameter that is no header`);
    return headerOf(document, String(found["name"]), found);
  });
  const answers = members(document, responses).map(([status, answer]): Answer => {
    const content = bodyOf(document, answer);
    return {
      status,
      headers: members(document, answer["headers"]).map(([name, header]) => headerOf(document, name, header)),
      ...(content && { body: content }),
    };
  });
  return { id: String(operationId), path, secured: (security as unknown[]).length > 0, headers, body, answers };
}

/**
 * The operations of a document, in its order.
 *
 * @throws {DocumentError} when one is not of the kind that these tests exercise: a POST of JSON, with headers at most
 */
export function operationsOf(document: Document): Operation[] {
  return Object.entries(document.paths).map(([path, item]) => operationOf(document, path, item));
}
