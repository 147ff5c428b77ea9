/**
 * What openapi-fetch builds for each call instead of a `Request`. Constructing a real one is most of what openapi-fetch
 * costs, and its body could be read only once, while a retry needs it again.
 */
export class Outgoing {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | undefined;
  readonly signal: AbortSignal | undefined;

  constructor(url: string, { method, headers, body, signal }: Omit<Outgoing, "url">) {
    this.url = url;
    this.method = method;
    this.headers = headers;
    this.body = body;
    this.signal = signal;
  }

  /** openapi-fetch asks this of what a middleware returns: a real `Request` is as good. */
  static [Symbol.hasInstance](value: object): boolean {
    return "method" in value && "url" in value;
  }
}

/** A real request, which a middleware of openapi-fetch has put in place of ours. */
export async function toOutgoing(request: Request): Promise<Outgoing> {
  const { url, method, headers, signal } = request;
  return new Outgoing(url, { method, headers, body: (await request.text()) || undefined, signal });
}
