import { GatewayError } from "./gateway-error.ts";

/**
 * No answer came: the connection failed or broke, or a time limit was met. Or, of a start, none that tells whether it ran.
 * The request may have arrived. It was already sent again where its deadline had room for that.
 */
export class GatewayUnreachableError extends GatewayError {
  override readonly name = "GatewayUnreachableError";
  /** The `idempotencyKey` of a start: given to `start` again within 24 hours, it cannot run the agent twice. */
  readonly idempotencyKey: string | undefined;

  constructor(target: string, what: string, idempotencyKey?: string | null, options?: ErrorOptions) {
    const again = `the agent may have run: start again with idempotencyKey "${idempotencyKey}"`;
    super(
      `${target}: ${what}`,
      idempotencyKey ? again : "check baseUrl, the network, and that the gateway is up",
      options,
    );
    this.idempotencyKey = idempotencyKey ?? undefined;
  }
}
