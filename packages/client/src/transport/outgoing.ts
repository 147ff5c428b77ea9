/** A body as it was given, and the JSON of it that leaves. */
export class Payload {
  readonly value: unknown;
  readonly json: string;

  /** @throws {TypeError} when JSON cannot hold the value */
  constructor(value: unknown, json: string = JSON.stringify(value)) {
    this.value = value;
    this.json = json;
  }

  /** What a middleware sees that takes the body for a string. */
  toString(): string {
    return this.json;
  }
}

/**
 * What openapi-fetch builds for each call instead of a `Request`. Constructing a real one is most of what openapi-fetch
 * costs, and its body could be read only once, while a retry needs it again.
 */
export class Outgoing {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: Payload | undefined;
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
  const json = await request.text();
  return new Outgoing(url, { method, headers, body: json ? new Payload(JSON.parse(json), json) : undefined, signal });
}
