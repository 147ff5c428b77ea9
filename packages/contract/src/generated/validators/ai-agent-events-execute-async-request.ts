// Generated from openapi/agent-events by `npm run generate`. Do not edit: change the contract and run it again.

import { array, items, maxItems } from "../rules/array.ts";
import { type Validator, all, validator } from "../rules/check.ts";
import { closed, object, required } from "../rules/object.ts";
import { maxLength, minLength, string } from "../rules/string.ts";
import { among } from "../rules/value.ts";
import type { components } from "../types.ts";

/** One event for an AI agent, with the conversation it belongs to and the target of the answer. */
export const validate: Validator<components["schemas"]["ai-agent-events-execute-async-request"]> = /* @__PURE__ */ validator(
  all(
    object,
    required("agent", "event", "session_object"),
    closed({
      agent: all(string, minLength(1)),
      agent_version: all(string, minLength(1)),
      client_metadata: object,
      context: all(object, closed({ initial: all(string, maxLength(4096)), additional: all(string, maxLength(1024)) })),
      event: all(
        object,
        required("input_message"),
        closed({ input_message: all(object, required("message"), closed({ message: all(string, maxLength(8192)) })) }),
      ),
      event_source_target: all(object, required("event_source"), closed({ event_source: all(string, minLength(1)) })),
      message_context: all(object, closed({ artifacts: all(array, maxItems(10), items(all(string, minLength(1)))) })),
      parent: all(string, minLength(1)),
      session_object: all(string, minLength(1)),
      target: all(string, among("event_source_target", "webhook_target")),
      webhook_target: all(object, required("webhook"), closed({ webhook: all(string, minLength(1)) })),
    }),
  ),
);
