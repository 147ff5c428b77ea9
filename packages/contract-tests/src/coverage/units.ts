import type { Header, Operation } from "../document/operations.ts";

/** One thing that a document promises, to be seen at work at least once. */
export interface Unit {
  readonly operation: string;
  /** `request`, or the status of an answer as documented. */
  readonly part: string;
  readonly kind: "example" | "header" | "security" | "no body";
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

/** Tells units apart, and says in one line what one is. */
export function textOf({ operation, part, kind, name }: Unit): string {
  return [operation, part, kind, name].filter(Boolean).join(" ");
}
