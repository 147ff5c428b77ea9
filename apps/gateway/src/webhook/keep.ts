import type { Body } from "@agent-events/receiver";

/** A body that can be read twice: once as it comes, and then as what came. */
export interface Kept {
  readonly body: Body;
  /** What was read of it. */
  again(): Body;
}

export function keep(source: Body): Kept {
  if (!source || !(Symbol.asyncIterator in source)) return { body: source, again: () => source };
  const chunks: Uint8Array[] = [];
  return { body: copied(source, chunks), again: () => Buffer.concat(chunks) };
}

async function* copied(source: AsyncIterable<Uint8Array>, chunks: Uint8Array[]): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    chunks.push(chunk);
    yield chunk;
  }
}
