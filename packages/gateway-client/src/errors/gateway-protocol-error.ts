import { GatewayError } from "./gateway-error.ts";

/**
 * An answer came that is not the gateway's: a proxy's HTML page, a redirect (never followed, since it would carry the key to
 * another host), or a stream that breaks its own rules, such as one that leaves events out.
 */
export class GatewayProtocolError extends GatewayError {
  override readonly name = "GatewayProtocolError";
  readonly status: number;
  /** The first 500 characters of what came instead. */
  readonly excerpt: string;

  constructor(target: string, status: number, what: string, text: string, options?: ErrorOptions) {
    const next = "check that baseUrl is the gateway, and what stands in between";
    super(`${target}: ${what} (status ${status})`, next, options);
    this.status = status;
    this.excerpt = text.slice(0, 500);
  }
}
