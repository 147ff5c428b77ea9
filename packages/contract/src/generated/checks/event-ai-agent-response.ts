// Generated from openapi/agent-events by `npm run generate`. Do not edit: change the contract and run it again.

import { array, items } from "../rules/array.ts";
import { type Check, all } from "../rules/check.ts";
import { byValue } from "../rules/dispatch.ts";
import { object, properties, required } from "../rules/object.ts";
import { maxLength, minLength, string } from "../rules/string.ts";
import { exactly } from "../rules/value.ts";
import { check as aiAgentEventExecuteProgressUnlistedCheck } from "./ai-agent-event-execute-progress-unlisted.ts";
import { check as eventAiAgentResponseUnlistedCheck } from "./event-ai-agent-response-unlisted.ts";

export const check: Check = byValue(
  "agent_response",
  {
    progress: all(
      object,
      required("agent", "session", "session_object", "agent_response", "progress"),
      properties({
        agent: all(string, minLength(1)),
        agent_version: all(string, minLength(1)),
        session: all(string, minLength(1)),
        session_object: all(string, minLength(1)),
        client_metadata: object,
        agent_response: all(string, exactly("progress")),
        progress: byValue(
          "progress_state",
          {
            skill_triggered: all(
              object,
              required("progress_state", "skill_triggered"),
              properties({
                progress_state: all(string, exactly("skill_triggered")),
                skill_triggered: all(
                  object,
                  required("skill_name", "args"),
                  properties({
                    skill_name: all(string, maxLength(512)),
                    args: object,
                    thought: string,
                    workflow: all(
                      object,
                      required("id"),
                      properties({ id: all(string, minLength(1)), display_id: string }),
                    ),
                    workflow_run: all(
                      object,
                      required("id"),
                      properties({ id: all(string, minLength(1)), display_id: string }),
                    ),
                  }),
                ),
              }),
            ),
            skill_executed: all(
              object,
              required("progress_state", "skill_executed"),
              properties({
                progress_state: all(string, exactly("skill_executed")),
                skill_executed: all(
                  object,
                  required("skill_name", "output"),
                  properties({
                    skill_name: all(string, maxLength(512)),
                    args: object,
                    output: object,
                    metadata: object,
                  }),
                ),
              }),
            ),
          },
          aiAgentEventExecuteProgressUnlistedCheck,
          aiAgentEventExecuteProgressUnlistedCheck,
        ),
      }),
    ),
    suggestions: all(
      object,
      required("agent", "session", "session_object", "agent_response", "suggestions"),
      properties({
        agent: all(string, minLength(1)),
        agent_version: all(string, minLength(1)),
        session: all(string, minLength(1)),
        session_object: all(string, minLength(1)),
        client_metadata: object,
        agent_response: all(string, exactly("suggestions")),
        suggestions: all(
          object,
          required("suggestions"),
          properties({
            suggestions: all(array, items(all(object, required("suggestion"), properties({ suggestion: string })))),
          }),
        ),
      }),
    ),
    message_generation_started: all(
      object,
      required("agent", "session", "session_object", "agent_response", "message_generation_started"),
      properties({
        agent: all(string, minLength(1)),
        agent_version: all(string, minLength(1)),
        session: all(string, minLength(1)),
        session_object: all(string, minLength(1)),
        client_metadata: object,
        agent_response: all(string, exactly("message_generation_started")),
        message_generation_started: all(
          object,
          required("request_id"),
          properties({ request_id: all(string, maxLength(128)) }),
        ),
      }),
    ),
    message: all(
      object,
      required("agent", "session", "session_object", "agent_response", "message"),
      properties({
        agent: all(string, minLength(1)),
        agent_version: all(string, minLength(1)),
        session: all(string, minLength(1)),
        session_object: all(string, minLength(1)),
        client_metadata: object,
        agent_response: all(string, exactly("message")),
        message: string,
      }),
    ),
    error: all(
      object,
      required("agent", "session", "session_object", "agent_response", "error"),
      properties({
        agent: all(string, minLength(1)),
        agent_version: all(string, minLength(1)),
        session: all(string, minLength(1)),
        session_object: all(string, minLength(1)),
        client_metadata: object,
        agent_response: all(string, exactly("error")),
        error: all(object, required("error"), properties({ error: all(string, maxLength(512)) })),
      }),
    ),
  },
  eventAiAgentResponseUnlistedCheck,
  eventAiAgentResponseUnlistedCheck,
);
