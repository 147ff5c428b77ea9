import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { DocumentError } from "../errors/document-error.ts";

/** A part of an OpenAPI document; what it holds is known where it is read. */
export type Node = { readonly [key: string]: unknown };

/** A bundled OpenAPI document: one tree, whose references all begin with `#/`. */
export interface Document extends Node {
  readonly paths: Record<string, Node>;
  readonly webhooks?: Record<string, Node>;
  readonly components: Record<string, Record<string, Node>>;
}

/** The contracts, and the package that publishes what each compiles to. */
export const packages = { "agent-events": "@agent-events/contract", gateway: "@agent-events/gateway-client" } as const;

export type ContractName = keyof typeof packages;

/** A contract as its package publishes it. */
export function contractFile(name: ContractName): string {
  return fileURLToPath(import.meta.resolve(`${packages[name]}/openapi.json`));
}

/** A contract as its package publishes it, read anew, so that a caller may change it. */
export function readContract(name: ContractName = "agent-events"): Document {
  return JSON.parse(readFileSync(contractFile(name), "utf8"));
}

/**
 * What a reference points to; anything else as it is.
 *
 * @throws {DocumentError} when there is nothing
 */
export function follow(document: Document, node: unknown): Node {
  const { $ref } = node as { $ref?: string };
  if ($ref === undefined) return node as Node;
  const found = $ref
    .split("/")
    .slice(1)
    .reduce<unknown>(
      (at, key) => (at as Node | undefined)?.[key.replaceAll("~1", "/").replaceAll("~0", "~")],
      document,
    );
  if (found === undefined) throw new DocumentError(`the document has nothing at ${$ref}`);
  return follow(document, found);
}

/** The members of what may be absent, each followed. */
export function members(document: Document, node: unknown): [string, Node][] {
  return Object.entries(node ?? {}).map(([name, member]) => [name, follow(document, member)]);
}
