import { readFields } from "./read-fields.ts";
import type { Trigger } from "./trigger.ts";

/**
 * Reads what is to be triggered from JSON; nothing at all is `{}`.
 *
 * @throws {ConfigurationError} when it is no such JSON
 */
export const readTrigger = (text: string): Trigger =>
  readFields("a trigger", text, {
    scenario: "string",
    webhook: "string",
    eventSource: "string",
    message: "string",
    agent: "string",
    sessionObject: "string",
    clientMetadata: "object",
    set: "object",
  });
