// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { check as problemForbiddenCheck } from "../checks/problem-forbidden.ts";
import { check as problemUnlistedCheck } from "../checks/problem-unlisted.ts";
import { type Validator, validator } from "../rules/check.ts";
import { byValue } from "../rules/dispatch.ts";
import type { components } from "../types.ts";

/** The key may not do this. */
export const validate: Validator<components["schemas"]["problem-scope-missing"]> = /* @__PURE__ */ validator(
  byValue(
    "type",
    { "urn:agent-events:problem:forbidden": problemForbiddenCheck },
    problemUnlistedCheck,
    problemUnlistedCheck,
  ),
);
