import { AgentEventsError } from "./agent-events-error.ts";

/**
 * What the client was given does not work: there is no token, the token cannot be sent in a header, `baseUrl` is not an
 * address; or the token function, a hook or a middleware failed, with that failure as `cause`, or the token function was slower
 * than the limits allow. Nothing ran: the request did not leave, or had only been refused before.
 */
export class ConfigurationError extends AgentEventsError {
  override readonly name = "ConfigurationError";
}
