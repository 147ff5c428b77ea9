import { BodyIncompleteError } from "./errors/body-incomplete-error.ts";
import { BodyTooLargeError } from "./errors/body-too-large-error.ts";
import { ParsedBodyError } from "./errors/parsed-body-error.ts";

/** The body of a request: its bytes, a stream of them, nothing, or the reason why they are gone. */
export type Body = Uint8Array | AsyncIterable<Uint8Array> | null | ParsedBodyError;

/** Milliseconds for a body to arrive. DevRev gives up after 3 s, so who is slower than this is someone else. */
const LONGEST = 10_000;

/**
 * Reads a body to its end, and no further than allowed.
 *
 * @param declared the request's Content-Length: a body that says it is too large is not read at all
 * @throws {BodyTooLargeError | BodyIncompleteError | ParsedBodyError}
 */
export async function readBody(body: Body, declared: string | null | undefined, maxBytes: number): Promise<Uint8Array> {
  if (body instanceof ParsedBodyError) throw body;
  if (Number(declared) > maxBytes) throw new BodyTooLargeError(maxBytes);
  if (!body || body instanceof Uint8Array) {
    if (body && body.length > maxBytes) throw new BodyTooLargeError(maxBytes);
    return body ?? new Uint8Array();
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BodyIncompleteError(`did not arrive within ${LONGEST} ms`)), LONGEST);
  });
  try {
    return await collect(body, late, maxBytes);
  } finally {
    clearTimeout(timer);
  }
}

async function collect(body: AsyncIterable<Uint8Array>, late: Promise<never>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // By hand: leaving a `for await` early would destroy the connection, and with it the answer.
  const iterator = body[Symbol.asyncIterator]();
  for (;;) {
    const { done, value } = await Promise.race([next(iterator), late]);
    if (done) return join(chunks, size);
    size += value.length;
    if (size > maxBytes) throw new BodyTooLargeError(maxBytes);
    chunks.push(value);
  }
}

async function next(iterator: AsyncIterator<Uint8Array>): Promise<IteratorResult<Uint8Array>> {
  try {
    return await iterator.next();
  } catch (cause) {
    throw new BodyIncompleteError("broke off", { cause });
  }
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [first, second] = chunks;
  if (first && !second) return first;
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
