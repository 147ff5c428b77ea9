import { createRequire } from "node:module";

/** A schema, as far as parameters have one. */
export interface Schema {
  readonly type?: "integer" | "string";
  readonly enum?: readonly string[];
  readonly const?: string | number;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: string | number;
  readonly properties?: Readonly<Record<string, Schema>>;
}

export interface OperationNode {
  readonly operationId: string;
  readonly parameters?: readonly unknown[];
  readonly security?: readonly unknown[];
}

/** The parts of the contract's document that the API reads. */
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationNode>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

// Through `require`, since importing JSON prints a warning on older Nodes.
export const document: Document = createRequire(import.meta.url)("@agent-events/gateway-client/openapi.json");

/** What is there, or what a `$ref` there points to. What stands beside a `$ref` goes before what it points to. */
export function follow<Node>(node: unknown): Node {
  const { $ref, ...beside } = node as { $ref?: string };
  if (!$ref) return node as Node;
  const found = $ref
    .split("/")
    .slice(1)
    .reduce<unknown>((parent, key) => (parent as Record<string, unknown>)[key], document);
  return { ...follow<Node>(found), ...beside };
}
