import { document, follow, type OperationNode, type Schema } from "./document.ts";

/** A parameter that an operation takes. */
export interface Parameter {
  readonly name: string;
  readonly in: "header" | "path" | "query";
  readonly required: boolean;
  readonly schema: Schema;
}

/** One operation of the contract, as far as serving it needs to know. */
export interface Operation {
  readonly id: string;
  /** In capitals. */
  readonly method: string;
  /** As the contract has it: `/v1/runs/{run}`. */
  readonly path: string;
  /** Whether it needs no key. */
  readonly isOpen: boolean;
  readonly parameters: readonly Parameter[];
}

function operationOf(path: string, method: string, { operationId, parameters, security }: OperationNode): Operation {
  return {
    id: operationId,
    method: method.toUpperCase(),
    path,
    isOpen: security?.length === 0,
    parameters: (parameters ?? []).map((node) => {
      const { name, in: part, required = false, schema } = follow<Parameter>(node);
      return { name, in: part, required, schema: follow<Schema>(schema) };
    }),
  };
}

const METHODS = ["get", "put", "post", "delete", "patch"];

/** All operations of the contract. */
export const operations: readonly Operation[] = Object.entries(document.paths).flatMap(([path, node]) =>
  Object.entries(node)
    .filter(([method]) => METHODS.includes(method))
    .map(([method, operation]) => operationOf(path, method, operation)),
);
