import type { Answer } from "../answer.ts";
import { ParsedBodyError } from "../errors/parsed-body-error.ts";
import type { Incoming, Receiver } from "../receive.ts";

/**
 * What is needed of the event: of a REST API (payload format 1.0), an HTTP API or a function URL (2.0), or a load balancer.
 */
export interface LambdaEvent {
  readonly httpMethod?: string | undefined;
  /** In payload format 2.0 the method is `http.method` in here. */
  readonly requestContext?: unknown;
  readonly headers?: Readonly<Record<string, string | undefined>> | null | undefined;
  readonly multiValueHeaders?: Readonly<Record<string, readonly string[] | undefined>> | null | undefined;
  readonly body?: string | null | undefined;
  readonly isBase64Encoded?: boolean | undefined;
}

/** What all of them understand as an answer. */
export interface LambdaResult {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
}

const ADVICE = "use Lambda proxy integration, which hands on the body as it came";

/** Puts a receiver behind API Gateway, a function URL or a load balancer: `export const handler = lambdaHandler(receive)`. */
export function lambdaHandler(receive: Receiver): (event: LambdaEvent) => Promise<LambdaResult> {
  return async (event) => {
    const { http } = (event.requestContext ?? {}) as { readonly http?: { readonly method: string } };
    const method = http?.method ?? event.httpMethod ?? "";
    const { status, headers, body }: Answer = await receive.take({
      method,
      headers: headersOf(event),
      body: bodyOf(event),
    });
    return { statusCode: status, headers: { ...headers }, body };
  };
}

function headersOf({ headers, multiValueHeaders }: LambdaEvent): Incoming["headers"] {
  const given = Object.entries({ ...headers, ...multiValueHeaders });
  const lower = new Map(given.map(([name, value]) => [name.toLowerCase(), value?.toString()]));
  return { get: (name) => lower.get(name) };
}

function bodyOf({ body, isBase64Encoded }: LambdaEvent): Incoming["body"] {
  if (typeof body === "object" && body) return new ParsedBodyError(ADVICE);
  if (!isBase64Encoded) return new TextEncoder().encode(body ?? "");
  try {
    return Uint8Array.from(atob(body ?? ""), (character) => character.charCodeAt(0));
  } catch {
    return new ParsedBodyError(ADVICE);
  }
}
