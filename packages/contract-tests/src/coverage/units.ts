import type { Endpoint, Header } from "../document/endpoints.ts";
import type { Operation } from "../document/operations.ts";

/** One thing that a document promises, to be seen at work at least once. */
export interface Unit {
  readonly operation: string;
  /** `request`, or the status of an answer as documented. */
  readonly part: string;
  readonly kind: "event" | "example" | "form" | "header" | "no body" | "parameter" | "problem" | "run" | "security";
  /** Of a header with several examples, `Retry-After: date`. */
  readonly name: string;
}

/** The name of a header's example in a unit. */
export function headerExample(header: string, example: string): string {
  return example ? `${header}: ${example}` : header;
}

function ofHeaders(operation: string, part: string, headers: readonly Header[]): Unit[] {
  return headers.flatMap(({ name, examples }) =>
    // Without examples there is still the header itself.
    (examples.length ? examples : [{ name: "" }]).map((example): Unit => {
      return { operation, part, kind: "header", name: headerExample(name, example.name) };
    }),
  );
}

function ofOperation({ id: operation, secured, headers, body, answers }: Operation): Unit[] {
  const secure: Unit[] = secured ? [{ operation, part: "request", kind: "security", name: "token" }] : [];
  return [
    ...secure,
    ...ofHeaders(operation, "request", headers),
    ...body.examples.map(({ name }): Unit => ({ operation, part: "request", kind: "example", name })),
    ...answers.flatMap((answer): Unit[] => [
      ...(answer.body?.examples ?? [{ name: "" }]).map(({ name }): Unit => {
        return { operation, part: answer.status, kind: answer.body ? "example" : "no body", name };
      }),
      ...ofHeaders(operation, answer.status, answer.headers),
    ]),
  ];
}

/** Everything that the operations promise. */
export function unitsOf(operations: readonly Operation[]): Unit[] {
  return operations.flatMap(ofOperation);
}

function ofEndpoint({ id: operation, secured, parameters, forms, answers }: Endpoint): Unit[] {
  const secure: Unit[] = secured ? [{ operation, part: "request", kind: "security", name: "token" }] : [];
  const examples = (part: string, given: Endpoint["forms"]) =>
    given.flatMap((form) => form.examples.map(({ name }): Unit => ({ operation, part, kind: "example", name })));
  return [
    ...secure,
    ...parameters.map(({ name }): Unit => ({ operation, part: "request", kind: "parameter", name })),
    ...examples("request", forms),
    ...answers.flatMap(({ status, headers, forms: given }): Unit[] => [
      ...(given.length ? examples(status, given) : [{ operation, part: status, kind: "no body", name: "" } as const]),
      ...ofHeaders(operation, status, headers),
    ]),
  ];
}

/** Everything that endpoints promise. */
export function unitsOfEndpoints(endpoints: readonly Endpoint[]): Unit[] {
  return endpoints.flatMap(ofEndpoint);
}

/** Tells units apart, and says in one line what one is. */
export function textOf({ operation, part, kind, name }: Unit): string {
  return [operation, part, kind, name].filter(Boolean).join(" ");
}
