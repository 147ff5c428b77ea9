import type { Operation } from "../contract/operations.ts";
import { refuse } from "./refusal.ts";

/** Bytes of the largest body, as the contract's example of the error says. */
const maxBytesOf = ({ errors }: Operation): number =>
  Number(errors.get("request_entity_too_large")?.body["max_bytes"] ?? 1_048_576);

/**
 * Reads a body as text, no further than its limit.
 *
 * @throws {Refusal} `request_entity_too_large`
 */
export async function readBody(operation: Operation, request: Request): Promise<string> {
  const max = maxBytesOf(operation);
  const tooLarge = () => refuse(operation, "request_entity_too_large", { max_bytes: max });
  if (Number(request.headers.get("content-length") ?? 0) > max) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > max) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

/** @throws {Refusal} `parse_error` */
export function parseBody(operation: Operation, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const detail = text ? (error as Error).message : "The body is empty; send a JSON object, {} at least.";
    throw refuse(operation, "parse_error", { detail });
  }
}
