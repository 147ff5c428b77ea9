// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { check as problemNotAcceptableCheck } from "../checks/problem-not-acceptable.ts";
import { check as problemUnlistedCheck } from "../checks/problem-unlisted.ts";
import { type Validator, validator } from "../rules/check.ts";
import { byValue } from "../rules/dispatch.ts";
import type { components } from "../types.ts";

/** The operation has no form that is wanted. */
export const validate: Validator<components["schemas"]["problem-no-form"]> = /* @__PURE__ */ validator(
  byValue(
    "type",
    { "urn:agent-events:problem:not-acceptable": problemNotAcceptableCheck },
    problemUnlistedCheck,
    problemUnlistedCheck,
  ),
);
