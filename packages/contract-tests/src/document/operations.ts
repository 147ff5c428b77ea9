import { DocumentError } from "../errors/document-error.ts";
import type { Document } from "./document.ts";
import { type Endpoint, type Example, endpointsOf, type Form, type Header } from "./endpoints.ts";

export type { Example, Header } from "./endpoints.ts";

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

export const isSuccess = ({ status }: { readonly status: string }): boolean => status.startsWith("2");

/** One operation of a document that is called as a function is: JSON in, JSON out. */
export interface Operation {
  readonly id: string;
  readonly path: string;
  /** Whether it asks for a token. */
  readonly secured: boolean;
  readonly headers: readonly Header[];
  readonly body: Body;
  readonly answers: readonly Answer[];
}

function bodyOf([form, ...others]: readonly Form[]): Body | undefined {
  if (!form) return undefined;
  const { type, component, examples } = form;
  if (others.length || type !== "application/json" || !component) {
    throw new DocumentError("a body is JSON whose schema is a component");
  }
  return { component, examples };
}

function operationOf({ id, method, path, secured, parameters, forms, answers: all }: Endpoint): Operation {
  const body = bodyOf(forms);
  if (method !== "POST" || !body) throw new DocumentError(`${path} has something beside a POST of JSON`);
  if (parameters.some((one) => one.in !== "header")) {
    throw new DocumentError(`${path} has a parameter that is no header`);
  }
  const answers = all.map(({ status, headers, forms: given }): Answer => {
    const content = bodyOf(given);
    return { status, headers, ...(content && { body: content }) };
  });
  return { id, path, secured, headers: parameters, body, answers };
}

/**
 * The operations of a document, in its order.
 *
 * @throws {DocumentError} when one is not a POST of JSON, with headers at most
 */
export function operationsOf(document: Document): Operation[] {
  return endpointsOf(document).map(operationOf);
}
