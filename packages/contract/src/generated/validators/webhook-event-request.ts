// Generated from openapi/agent-events by `npm run generate`. Do not edit: change the contract and run it again.

import { check as eventAiAgentResponseCheck } from "../checks/event-ai-agent-response.ts";
import { type Validator, all, validator } from "../rules/check.ts";
import { byPresence } from "../rules/dispatch.ts";
import { dateTime } from "../rules/formats/date-time.ts";
import { object, properties, required } from "../rules/object.ts";
import { minLength, string } from "../rules/string.ts";
import { exactly, never } from "../rules/value.ts";
import type { components } from "../types.ts";

/** The body of an `ai_agent_response` delivery, in one of two envelopes. */
export const validate: Validator<components["schemas"]["webhook-event-request"]> = /* @__PURE__ */ validator(
  byPresence(
    "ai_agent_response",
    all(
      object,
      required("id", "webhook_id", "timestamp", "type", "ai_agent_response"),
      properties({
        id: all(string, minLength(1)),
        webhook_id: all(string, minLength(1)),
        timestamp: all(string, dateTime),
        type: all(string, exactly("ai_agent_response")),
        ai_agent_response: eventAiAgentResponseCheck,
      }),
    ),
    all(
      object,
      required("payload"),
      properties({
        payload: all(
          object,
          required("type", "ai_agent_response"),
          properties({ type: all(string, exactly("ai_agent_response")), ai_agent_response: eventAiAgentResponseCheck }),
        ),
        ai_agent_response: never,
      }),
    ),
  ),
);
