/**
 * What openapi-fetch builds for each call instead of a `Request`, whose body could be read only once, while a retry needs
 * it again.
 */
export class Outgoing {
  declare readonly url: string;
  declare readonly method: string;
  declare readonly headers: Headers;
  declare readonly body: string | undefined;
  declare readonly signal: AbortSignal | undefined;

  constructor(url: string, init: Pick<Outgoing, "method" | "headers"> & Partial<Outgoing>) {
    Object.assign(this, init, { url });
  }
}
