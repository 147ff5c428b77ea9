// Generated from openapi/agent-events by `npm run generate`. Do not edit: change the contract and run it again.

import { type Validator, all, validator } from "../rules/check.ts";
import { object, properties, required } from "../rules/object.ts";
import { minLength, string } from "../rules/string.ts";
import type { components } from "../types.ts";

/** Acknowledges the event. */
export const validate: Validator<components["schemas"]["ai-agent-events-execute-async-response"]> = /* @__PURE__ */ validator(
  all(
    object,
    required("session"),
    properties({
      session: all(object, required("id"), properties({ id: all(string, minLength(1)), display_id: string })),
    }),
  ),
);
