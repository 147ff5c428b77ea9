import { ParsedBodyError } from "../errors/parsed-body-error.ts";
import type { Incoming, Receiver } from "../receive.ts";

/** What is needed of Hono's `Context`. */
export interface HonoContext {
  readonly req: {
    readonly raw: Request;
    /** What `c.req.text()` and its like have read. */
    readonly bodyCache: { readonly text?: unknown; readonly arrayBuffer?: unknown };
  };
}

const ADVICE = "mount the receiver before whatever reads c.req.raw, or let that read c.req.text() instead";

/** Puts a receiver on a path of Hono: `app.all("/devrev", honoHandler(receive))`. */
export function honoHandler(receive: Receiver): (context: HonoContext) => Promise<Response> {
  return async ({ req: { raw, bodyCache } }) => {
    if (!raw.bodyUsed) return receive(raw);
    const { method, headers } = raw;
    const answer = await receive.take({ method, headers, body: await keptIn(bodyCache) });
    return new Response(answer.body || null, answer);
  };
}

async function keptIn({ text, arrayBuffer }: HonoContext["req"]["bodyCache"]): Promise<Incoming["body"]> {
  const [string, buffer] = await Promise.all([text, arrayBuffer]);
  if (buffer instanceof ArrayBuffer) return new Uint8Array(buffer);
  return typeof string === "string" ? new TextEncoder().encode(string) : new ParsedBodyError(ADVICE);
}
