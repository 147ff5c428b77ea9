import type { components } from "@agent-events/gateway-client";
import { document } from "../contract/document.ts";

type Schemas = components["schemas"];

type Named = {
  [Name in keyof Schemas]: Schemas[Name] extends { type: `urn:agent-events:problem:${infer Problem}` }
    ? { name: Problem; fields: Omit<Schemas[Name], "type" | "title" | "status" | "detail" | "request_id"> }
    : never;
}[keyof Schemas];

/** The problems that the contract lists: `not-found`, `invalid-request`, … */
export type ProblemName = Named["name"];

/** What a problem says about itself besides what all say. */
export type FieldsOf<Name extends ProblemName> = Extract<Named, { name: Name }>["fields"];

interface Extras {
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly cause?: unknown;
}

/** A failure on its way to the caller. The message is the `detail` that the caller reads. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly problem: ProblemName;
  readonly status: number;
  readonly title: string;
  readonly fields: object;
  readonly headers: Readonly<Record<string, string>>;

  constructor(problem: ProblemName, detail: string, fields: object, { headers = {}, cause }: Extras) {
    super(detail, { cause });
    const { status, title } = document.components.schemas[`problem-${problem}`]?.properties ?? {};
    this.problem = problem;
    this.status = Number(status?.const);
    this.title = String(title?.const);
    this.fields = fields;
    this.headers = headers;
  }
}

/** A problem of the contract: its status and title stand there, and its `detail` says what happened and what to do next. */
export function problem<Name extends ProblemName>(
  name: Name,
  detail: string,
  fields: FieldsOf<Name>,
  extras: Extras = {},
): ProblemError {
  return new ProblemError(name, sentence(detail), fields, extras);
}

/** Errors of other packages begin small and end without a stop; a problem's detail is a sentence. */
function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}
