// Generated from openapi/agent-events by `npm run generate`. Do not edit: change the contract and run it again.

import { type Check, all } from "../rules/check.ts";
import { object, properties, required } from "../rules/object.ts";
import { minLength, string } from "../rules/string.ts";
import { not } from "../rules/union.ts";
import { among } from "../rules/value.ts";

export const check: Check = all(
  object,
  required("agent", "session", "session_object"),
  properties({
    agent: all(string, minLength(1)),
    agent_version: all(string, minLength(1)),
    session: all(string, minLength(1)),
    session_object: all(string, minLength(1)),
    client_metadata: object,
    agent_response: all(
      string,
      not(among("progress", "suggestions", "message_generation_started", "message", "error")),
    ),
  }),
);
