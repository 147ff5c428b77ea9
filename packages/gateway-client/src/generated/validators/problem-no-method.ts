// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { check as problemMethodNotAllowedCheck } from "../checks/problem-method-not-allowed.ts";
import { check as problemUnlistedCheck } from "../checks/problem-unlisted.ts";
import { type Validator, validator } from "../rules/check.ts";
import { byValue } from "../rules/dispatch.ts";
import type { components } from "../types.ts";

/** The path does not take this method. */
export const validate: Validator<components["schemas"]["problem-no-method"]> = /* @__PURE__ */ validator(
  byValue(
    "type",
    { "urn:agent-events:problem:method-not-allowed": problemMethodNotAllowedCheck },
    problemUnlistedCheck,
    problemUnlistedCheck,
  ),
);
