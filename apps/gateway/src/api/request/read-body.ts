import { problem } from "../problems/problem.ts";

/** How much of a body is read, and for how long. */
export interface BodyLimits {
  readonly maxBytes: number;
  /** Milliseconds. */
  readonly timeout: number;
}

/**
 * Reads a body, no further than its limits.
 *
 * @throws {ProblemError} body-too-large, request-timeout, unreadable-body
 */
export async function readBody(request: Request, limits: BodyLimits): Promise<Uint8Array> {
  const { maxBytes, timeout } = limits;
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw tooLarge(maxBytes);
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow(timeout)), timeout);
  });
  try {
    return await Promise.race([collect(reader, maxBytes), late]);
  } finally {
    clearTimeout(timer);
    reader.cancel().catch(() => {});
  }
}

async function collect(reader: ReadableStreamDefaultReader<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch((cause) => {
      throw problem("unreadable-body", "the body broke off; send the request again", {}, { cause });
    });
    if (done) return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, size);
    size += value.length;
    if (size > maxBytes) throw tooLarge(maxBytes);
    chunks.push(value);
  }
}

const CLOSE = { connection: "close" };

function tooLarge(maxBytes: number): Error {
  const detail = `the body has more than ${maxBytes} bytes; send a shorter message, or less metadata`;
  return problem("body-too-large", detail, { max_bytes: maxBytes }, { headers: CLOSE });
}

function tooSlow(timeout: number): Error {
  const detail = `the body did not arrive within ${timeout / 1000} s; send it again`;
  return problem("request-timeout", detail, {}, { headers: CLOSE });
}
