import type { Files } from "./contract.ts";
import { failure, request, response } from "./schemas.ts";

const path = (name: string): string => `post:
  operationId: ${name}-create
  tags: [orders]
  summary: Create an order
  description: Creates one order, of the kind ${name}.
  requestBody:
    description: The order.
    required: true
    content:
      application/json:
        schema: { $ref: ../schemas/${name}-create-request.yaml }
        examples:
          small: { $ref: ../examples/${name}-request.json }
  responses:
    '200':
      description: The order is taken.
      headers:
        X-Request-Id: { $ref: ../headers/x-request-id.yaml }
      content:
        application/json:
          schema: { $ref: ../schemas/${name}-create-response.yaml }
          examples:
            taken: { $ref: ../examples/${name}-response.json }
    '409':
      description: The order cannot be taken as it is.
      headers:
        X-Request-Id: { $ref: ../headers/x-request-id.yaml }
      content:
        application/problem+json:
          schema: { $ref: ../schemas/${name}-failure.yaml }
          examples:
            sold_out: { $ref: ../examples/${name}-failure.json }
`;

const example = (summary: string, value: unknown): string => JSON.stringify({ summary, value }, null, 2);

/** The files of one operation, by their paths. */
export function operation(name: string): Files {
  return {
    [`paths/${name}.yaml`]: path(name),
    [`schemas/${name}-create-request.yaml`]: request,
    [`schemas/${name}-create-response.yaml`]: response,
    [`schemas/${name}-failure.yaml`]: failure.union(name),
    [`schemas/${name}-failure-sold-out.yaml`]: failure.soldOut,
    [`schemas/${name}-failure-too-late.yaml`]: failure.tooLate,
    [`examples/${name}-request.json`]: example("One line, sent by post", {
      customer: "b7e1c9a0-4d5f-4e6b-8a3c-2f1d0e9b8a7c",
      note: "Leave it at the door.",
      priority: "normal",
      lines: [{ article: "A-100", count: 2, price: 19.5 }],
      shipping: { method: "post", street: "1 Main Street", due: "2026-03-01" },
      labels: { season: "spring" },
    }),
    [`examples/${name}-response.json`]: example("Taken", { id: "order-1", created: "2026-02-01T12:00:00Z", total: 39 }),
    [`examples/${name}-failure.json`]: example("Sold out", { type: "sold_out", title: "Sold out", article: "A-100" }),
  };
}
