import { createRequire } from "node:module";

/** The parts of the contract's document that the sandbox reads. */
export interface Document {
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, { readonly post: OperationNode }>>;
  readonly components: { readonly headers: Readonly<Record<string, { readonly example?: unknown }>> };
}

export interface OperationNode {
  readonly operationId: string;
  readonly parameters?: readonly unknown[];
  readonly requestBody: unknown;
  readonly responses: Readonly<Record<string, unknown>>;
}

// Through `require`, since importing JSON prints a warning on older Nodes.
export const document: Document = createRequire(import.meta.url)("@agent-events/contract/openapi.json");

/** What is there, or what a `$ref` there points to. */
export function follow<Node>(node: unknown): Node {
  const { $ref } = node as { $ref?: string };
  if (!$ref) return node as Node;
  return follow(
    $ref
      .split("/")
      .slice(1)
      .reduce<unknown>((parent, key) => (parent as Record<string, unknown>)[key], document),
  );
}
