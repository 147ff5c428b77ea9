import { GatewayError } from "./gateway-error.ts";

/**
 * The client cannot make the call as it is set up: there is no key or no address, a header cannot carry what it is given,
 * or a number has no meaning. Nothing was sent.
 */
export class ConfigurationError extends GatewayError {
  override readonly name = "ConfigurationError";
}
