import { type Incoming, ParsedBodyError } from "@agent-events/receiver";
import type { Call } from "../call.ts";

export const ADVICE = "hand the request to the gateway before anything reads it";

/**
 * The receiver judges for itself, whatever the method: DevRev knows its answers. What comes from node's own server as a
 * delivery is served without this, by `serveDeliveries`.
 */
export async function takeDelivery({ services, request, requestId: id, note }: Call): Promise<Response> {
  const answer = await services.receive(fromRequest(request), { id, note });
  return new Response(answer.body || null, answer);
}

function fromRequest({ method, headers, body, bodyUsed }: Request): Incoming {
  return { method, headers, body: bodyUsed ? new ParsedBodyError(ADVICE) : (body as AsyncIterable<Uint8Array> | null) };
}
