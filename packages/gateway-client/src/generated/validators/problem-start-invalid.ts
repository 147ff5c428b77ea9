// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { check as problemInvalidRequestCheck } from "../checks/problem-invalid-request.ts";
import { check as problemUnlistedCheck } from "../checks/problem-unlisted.ts";
import { check as problemUnreadableBodyCheck } from "../checks/problem-unreadable-body.ts";
import { type Validator, validator } from "../rules/check.ts";
import { byValue } from "../rules/dispatch.ts";
import type { components } from "../types.ts";

/** The request breaks the contract, or its body is not JSON. */
export const validate: Validator<components["schemas"]["problem-start-invalid"]> = /* @__PURE__ */ validator(
  byValue(
    "type",
    {
      "urn:agent-events:problem:invalid-request": problemInvalidRequestCheck,
      "urn:agent-events:problem:unreadable-body": problemUnreadableBodyCheck,
    },
    problemUnlistedCheck,
    problemUnlistedCheck,
  ),
);
