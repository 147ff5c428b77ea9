import { type Document, type Fields, fields, follow, isFields } from "../document.ts";
import type { Body } from "../validators/bodies.ts";

/** A named example of a body, and the object of the document that has it as its `value`. */
export interface Example {
  body: Body;
  name: string;
  holder: Fields;
}

/** The named examples of a body, in the order of the document. */
export function examplesOf(document: Document, body: Body): Example[] {
  return fields(body.media["examples"]).flatMap(([name, example]) => {
    const { node } = follow(document, example, []);
    return isFields(node) && "value" in node ? [{ body, name, holder: node }] : [];
  });
}
