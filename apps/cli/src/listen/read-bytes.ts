import type { IncomingMessage } from "node:http";

/** Bytes of the largest body: what the receiver takes too. */
export const LARGEST = 1_048_576;

/** A request's body; undefined when it is too large, or broke off. */
export async function readBytes(request: IncomingMessage): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Not a `for await`: leaving that early would destroy the connection, and with it the answer.
  return new Promise((resolve) => {
    request.on("data", (chunk: Uint8Array) => {
      size += chunk.length;
      if (size <= LARGEST) chunks.push(chunk);
      else resolve(undefined);
    });
    request.on("end", () => resolve(Buffer.concat(chunks)));
    request.on("error", () => resolve(undefined));
  });
}
