import { ConfigurationError } from "../errors/configuration-error.ts";
import { readFields } from "./read-fields.ts";

/** An event source that is to hand on to an address. */
export interface EventSourceAddress {
  readonly id: string;
  readonly url: string;
  readonly secret: string | undefined;
}

/**
 * Reads from JSON where an event source is to hand on to.
 *
 * @throws {ConfigurationError} when it is no such JSON
 */
export function readEventSource(text: string): EventSourceAddress {
  const fields = readFields("an event source", text, { id: "string", url: "string", secret: "string" });
  const { id, url, secret } = fields as Partial<EventSourceAddress>;
  if (id && url !== undefined) return { id, url, secret };
  throw new ConfigurationError(`an event source needs ${id ? "a url" : "an id"}`, "send both, as JSON");
}
