import { type Incoming, ParsedBodyError } from "@agent-events/receiver";
import { incomingOf } from "@agent-events/receiver/node";
import type { Call } from "../call.ts";

const ADVICE = "hand the request to the gateway before anything reads it";

/** The receiver judges for itself, whatever the method: DevRev knows its answers. */
export async function takeDelivery(call: Call): Promise<Response> {
  const { requestId: id, note } = call;
  const answer = await call.services.receive((await directly(call)) ?? fromRequest(call.request), { id, note });
  return new Response(answer.body || null, answer);
}

/** From the server's own request where nobody else reads it: to make a web stream of it costs more than all that the receiver does. */
async function directly({ incoming }: Call): Promise<Incoming | undefined> {
  const taken = incoming && (await incomingOf(incoming, {}, ADVICE));
  return taken?.body instanceof ParsedBodyError ? undefined : taken;
}

function fromRequest({ method, headers, body, bodyUsed }: Request): Incoming {
  return { method, headers, body: bodyUsed ? new ParsedBodyError(ADVICE) : (body as AsyncIterable<Uint8Array> | null) };
}
