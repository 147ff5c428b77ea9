// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { check as problemUnauthenticatedCheck } from "../checks/problem-unauthenticated.ts";
import { check as problemUnlistedCheck } from "../checks/problem-unlisted.ts";
import { type Validator, validator } from "../rules/check.ts";
import { byValue } from "../rules/dispatch.ts";
import type { components } from "../types.ts";

/** The request proves no key. */
export const validate: Validator<components["schemas"]["problem-unauthorized"]> = /* @__PURE__ */ validator(
  byValue(
    "type",
    { "urn:agent-events:problem:unauthenticated": problemUnauthenticatedCheck },
    problemUnlistedCheck,
    problemUnlistedCheck,
  ),
);
