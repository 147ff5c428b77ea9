// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { check as problemNotFoundCheck } from "../checks/problem-not-found.ts";
import { check as problemUnlistedCheck } from "../checks/problem-unlisted.ts";
import { type Validator, validator } from "../rules/check.ts";
import { byValue } from "../rules/dispatch.ts";
import type { components } from "../types.ts";

/** There is no such run for this key. */
export const validate: Validator<components["schemas"]["problem-no-run"]> = /* @__PURE__ */ validator(
  byValue(
    "type",
    { "urn:agent-events:problem:not-found": problemNotFoundCheck },
    problemUnlistedCheck,
    problemUnlistedCheck,
  ),
);
