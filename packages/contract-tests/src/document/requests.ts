import type { Example, Header } from "./endpoints.ts";
import type { Operation } from "./operations.ts";

/** An answer of an operation or endpoint. */
interface Documented {
  readonly status: string;
}

const first = ({ examples: [example] }: Header): string => String(example?.value);

/** What a plain request to an operation needs beside its body: a token, and the first example of each header. */
export function headersFor({ secured, headers }: Operation): Record<string, string> {
  return {
    ...(secured && { authorization: "Bearer any" }),
    ...Object.fromEntries(headers.map((header) => [header.name, first(header)])),
  };
}

/** The number that stands for the status of an answer: for `default`, one that the operation does not document. */
export function statusOf({ answers }: { readonly answers: readonly Documented[] }, { status }: Documented): number {
  if (status !== "default") return Number(status);
  const documented = answers.map((answer) => Number(answer.status));
  return [404, 409, 418].find((other) => !documented.includes(other)) ?? 599;
}

/** The header by which Prism is told which answer to give. */
export function preferring(
  operation: { readonly answers: readonly Documented[] },
  answer: Documented,
  example: Example | undefined,
): { Prefer: string } {
  const code = `code=${statusOf(operation, answer)}`;
  return { Prefer: example ? `${code}, example=${example.name}` : code };
}
