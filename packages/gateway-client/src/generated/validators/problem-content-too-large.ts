// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { check as problemBodyTooLargeCheck } from "../checks/problem-body-too-large.ts";
import { check as problemUnlistedCheck } from "../checks/problem-unlisted.ts";
import { type Validator, validator } from "../rules/check.ts";
import { byValue } from "../rules/dispatch.ts";
import type { components } from "../types.ts";

/** The body is larger than the gateway reads. */
export const validate: Validator<components["schemas"]["problem-content-too-large"]> = /* @__PURE__ */ validator(
  byValue(
    "type",
    { "urn:agent-events:problem:body-too-large": problemBodyTooLargeCheck },
    problemUnlistedCheck,
    problemUnlistedCheck,
  ),
);
