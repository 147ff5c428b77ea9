// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { check as problemInvalidRequestCheck } from "../checks/problem-invalid-request.ts";
import { check as problemUnknownEventIdCheck } from "../checks/problem-unknown-event-id.ts";
import { check as problemUnlistedCheck } from "../checks/problem-unlisted.ts";
import { type Validator, validator } from "../rules/check.ts";
import { byValue } from "../rules/dispatch.ts";
import type { components } from "../types.ts";

/** The request breaks the contract, or names an event that the run does not have. */
export const validate: Validator<components["schemas"]["problem-follow-invalid"]> = /* @__PURE__ */ validator(
  byValue(
    "type",
    {
      "urn:agent-events:problem:invalid-request": problemInvalidRequestCheck,
      "urn:agent-events:problem:unknown-event-id": problemUnknownEventIdCheck,
    },
    problemUnlistedCheck,
    problemUnlistedCheck,
  ),
);
