import { AgentEventsError } from "./agent-events-error.ts";

/**
 * The client cannot make any call as it is set up: there is no token, the token cannot be sent in a header, or `baseUrl`
 * is not an address. Nothing was sent.
 */
export class ConfigurationError extends AgentEventsError {
  override readonly name = "ConfigurationError";
}
