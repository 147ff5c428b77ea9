// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { check as problemInternalErrorCheck } from "../checks/problem-internal-error.ts";
import { check as problemUnlistedCheck } from "../checks/problem-unlisted.ts";
import { type Validator, validator } from "../rules/check.ts";
import { byValue } from "../rules/dispatch.ts";
import type { components } from "../types.ts";

/** The gateway has a fault. */
export const validate: Validator<components["schemas"]["problem-fault"]> = /* @__PURE__ */ validator(
  byValue(
    "type",
    { "urn:agent-events:problem:internal-error": problemInternalErrorCheck },
    problemUnlistedCheck,
    problemUnlistedCheck,
  ),
);
