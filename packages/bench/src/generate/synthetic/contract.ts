import { operation } from "./operation.ts";

/** Texts by path. */
export type Files = Record<string, string>;

const entry = (names: readonly string[]): string => `openapi: 3.1.1
info:
  title: Orders
  summary: A contract of ${names.length} operations.
  description: Made to see how long it takes to compile.
  version: 1.0.0
  license: { name: MIT, identifier: MIT }
servers:
  - url: https://orders.example
    description: Nowhere.
security:
  - bearer: []
tags:
  - name: orders
    description: Orders.
paths:
${names.map((name) => `  /${name}: { $ref: paths/${name}.yaml }`).join("\n")}
components:
  securitySchemes:
    bearer: { type: http, scheme: bearer, description: A token. }
`;

const requestId = `description: Names the request, for support.
schema: { type: string, minLength: 1 }
example: r-1
`;

/** A contract with that many operations, one file for each thing, as contracts written by hand are. */
export function syntheticContract(operations: number): Files {
  const names = Array.from({ length: operations }, (_, index) => `batch-${index + 1}-orders`);
  return Object.assign(
    { "openapi.yaml": entry(names), "headers/x-request-id.yaml": requestId },
    ...names.map(operation),
  ) as Files;
}
