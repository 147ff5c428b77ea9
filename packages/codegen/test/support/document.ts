/** A document with one operation, `things-create`, that takes the schema `thing`, written in YAML after six spaces. */
export function withSchema(thing: string, more = ""): string {
  return `openapi: 3.1.0
info: { title: Things, version: 1.0.0 }
paths:
  /things:
    post:
      operationId: things-create
      requestBody:
        required: true
        content:
          application/json:
            schema: { $ref: "#/components/schemas/thing" }
      responses:
        "200": { description: Created }
components:
  schemas:
    thing:
${thing}
${more}`;
}
