/** A request with a limit of every common kind. */
export const request = `description: An order.
type: object
additionalProperties: false
required: [customer, lines, shipping]
properties:
  customer:
    description: Who orders.
    type: string
    format: uuid
    examples: [b7e1c9a0-4d5f-4e6b-8a3c-2f1d0e9b8a7c]
  note:
    description: For the packers.
    type: string
    maxLength: 500
    examples: [Leave it at the door.]
  priority:
    description: How soon it is packed.
    type: string
    enum: [low, normal, high]
  lines:
    description: What is ordered.
    type: array
    minItems: 1
    maxItems: 50
    items:
      description: So many of one article.
      type: object
      additionalProperties: false
      required: [article, count]
      properties:
        article:
          description: The article's number.
          type: string
          pattern: '^[A-Z]-[0-9]+$'
          examples: [A-100]
        count:
          description: How many.
          type: integer
          minimum: 1
          maximum: 1000
          examples: [2]
        price:
          description: For one, if it was agreed upon.
          type: number
          exclusiveMinimum: 0
          examples: [19.5]
  shipping:
    description: How it gets there.
    oneOf:
      - description: By post.
        type: object
        additionalProperties: false
        required: [method, street]
        properties:
          method: { description: The way., type: string, const: post }
          street: { description: Where to., type: string, minLength: 1, maxLength: 200, examples: [1 Main Street] }
          due: { description: The latest day., type: string, format: date, examples: ['2026-03-01'] }
      - description: Fetched by the customer.
        type: object
        additionalProperties: false
        required: [method, store]
        properties:
          method: { description: The way., type: string, const: pickup }
          store: { description: Where., type: integer, minimum: 1, examples: [7] }
  labels:
    description: Words of the customer's own.
    type: object
    additionalProperties: { type: string, maxLength: 50, description: Any word., examples: [spring] }
    maxProperties: 10
    examples: [{ season: spring }]
`;

export const response = `description: What became of the order.
type: object
required: [id, created]
properties:
  id: { description: Of the order., type: string, minLength: 1, examples: [order-1] }
  created: { description: When., type: string, format: date-time, examples: ['2026-02-01T12:00:00Z'] }
  total: { description: Of all lines., type: number, minimum: 0, examples: [39] }
`;

const variant = (type: string, field: string): string => `description: The order failed with ${type}.
type: object
required: [type, title]
properties:
  type: { description: What is wrong., type: string, const: ${type} }
  title: { description: The same for people., type: string, minLength: 1, examples: [Sold out] }
  ${field}: { description: What it is about., type: string, minLength: 1, examples: [A-100] }
`;

export const failure = {
  union: (name: string): string => `description: Why the order failed.
oneOf:
  - $ref: ${name}-failure-sold-out.yaml
  - $ref: ${name}-failure-too-late.yaml
`,
  soldOut: variant("sold_out", "article"),
  tooLate: variant("too_late", "due"),
};
