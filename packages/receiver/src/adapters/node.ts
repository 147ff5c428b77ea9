import type { Answer } from "../answer.ts";
import { ParsedBodyError } from "../errors/parsed-body-error.ts";
import type { Incoming, Receiver } from "../receive.ts";

/** What is needed of node's `IncomingMessage`, and what body parsers put there. */
export interface NodeRequest extends AsyncIterable<Uint8Array>, Kept {
  readonly method?: string | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** Whether anything has read from the stream yet. */
  readonly readableDidRead?: boolean | undefined;
  /** Whether all of the request has come. */
  readonly complete?: boolean | undefined;
  /** Whether the sender has gone. */
  readonly aborted?: boolean | undefined;
  /** All that has come and was not read yet. */
  read?(): Uint8Array | null;
}

/** What is needed of node's `ServerResponse`. */
export interface NodeResponse {
  writeHead(status: number, headers: Record<string, string>): unknown;
  end(body: string): unknown;
}

const ADVICE = "let nothing read the request before the receiver, or keep its bytes in request.rawBody";

/**
 * Puts a receiver behind node's own server: `createServer(nodeHandler(receive))`. It also suits other servers that hand on
 * node's request, such as Connect and Google Cloud Functions.
 */
export function nodeHandler(receive: Receiver): (request: NodeRequest, response: NodeResponse) => Promise<void> {
  return async (request, response) => write(await receive.take(await incomingOf(request, request, ADVICE)), response);
}

/** Where frameworks put a body that they have read. */
export interface Kept {
  /** The raw bytes: so do Google Cloud Functions, NestJS, and `verify` functions of `express.json`. */
  readonly rawBody?: unknown;
  readonly body?: unknown;
}

/**
 * Node's request as the receiver takes it. A body that comes in one packet with its headers, as most do, is there a moment
 * after them: it is taken whole, at a fraction of what a stream costs.
 */
export async function incomingOf(request: NodeRequest, kept: Kept, advice: string): Promise<Incoming> {
  const { method = "", headers } = request;
  await new Promise(setImmediate);
  return { method, headers: { get: (name) => headers[name]?.toString() }, body: bodyOf(request, kept, advice) };
}

function bodyOf(request: NodeRequest, { rawBody, body }: Kept, advice: string): Incoming["body"] {
  if (!request.readableDidRead) return request.complete && !request.aborted && request.read ? request.read() : request;
  for (const kept of [rawBody, body]) {
    if (kept instanceof Uint8Array) return kept;
    if (typeof kept === "string") return new TextEncoder().encode(kept);
  }
  return new ParsedBodyError(advice);
}

/** Answers on node's response. */
export function write({ status, headers, body }: Answer, response: NodeResponse): void {
  response.writeHead(status, { ...headers });
  response.end(body);
}
