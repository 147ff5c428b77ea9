// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { check as problemTooManyRequestsCheck } from "../checks/problem-too-many-requests.ts";
import { check as problemUnlistedCheck } from "../checks/problem-unlisted.ts";
import { type Validator, validator } from "../rules/check.ts";
import { byValue } from "../rules/dispatch.ts";
import type { components } from "../types.ts";

/** A quota of the key is used up. */
export const validate: Validator<components["schemas"]["problem-quota"]> = /* @__PURE__ */ validator(
  byValue(
    "type",
    { "urn:agent-events:problem:too-many-requests": problemTooManyRequestsCheck },
    problemUnlistedCheck,
    problemUnlistedCheck,
  ),
);
