import type { RejectionError } from "./errors/rejection-error.ts";

/** What to answer, for servers without `Response`. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const nosniff = { "x-content-type-options": "nosniff" };

export const stored: Answer = { status: 200, headers: nosniff, body: "" };

export function challenged(challenge: string): Answer {
  return {
    status: 200,
    headers: { ...nosniff, "content-type": "application/json" },
    body: JSON.stringify({ challenge }),
  };
}

export function rejected({ status, answer }: RejectionError): Answer {
  const headers: Record<string, string> = { ...nosniff, "content-type": "text/plain; charset=utf-8" };
  if (status === 405) headers["allow"] = "POST";
  // What is left of a body that was not read to its end would be taken for the next request.
  if (status === 408 || status === 413) headers["connection"] = "close";
  return { status, headers, body: answer };
}
