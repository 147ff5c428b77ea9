import { GatewayError } from "./gateway-error.ts";

/**
 * What was given cannot be sent: a body that is no JSON, a `wait` that is no number of seconds, an `idempotencyKey` that no
 * header can carry, a name that no address can. Nothing was sent and no agent ran. What the contract refuses besides, the
 * gateway tells with the problem `invalid-request`; that ran nothing either.
 */
export class RequestInvalidError extends GatewayError {
  override readonly name = "RequestInvalidError";
}
