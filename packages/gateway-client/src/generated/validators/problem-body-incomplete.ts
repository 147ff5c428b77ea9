// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { check as problemRequestTimeoutCheck } from "../checks/problem-request-timeout.ts";
import { check as problemUnlistedCheck } from "../checks/problem-unlisted.ts";
import { type Validator, validator } from "../rules/check.ts";
import { byValue } from "../rules/dispatch.ts";
import type { components } from "../types.ts";

/** The body did not arrive in time. */
export const validate: Validator<components["schemas"]["problem-body-incomplete"]> = /* @__PURE__ */ validator(
  byValue(
    "type",
    { "urn:agent-events:problem:request-timeout": problemRequestTimeoutCheck },
    problemUnlistedCheck,
    problemUnlistedCheck,
  ),
);
