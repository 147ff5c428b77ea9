// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { check as problemStoreUnavailableCheck } from "../checks/problem-store-unavailable.ts";
import { check as problemUnlistedCheck } from "../checks/problem-unlisted.ts";
import { type Validator, validator } from "../rules/check.ts";
import { byValue } from "../rules/dispatch.ts";
import type { components } from "../types.ts";

/** The gateway cannot reach its store. */
export const validate: Validator<components["schemas"]["problem-no-store"]> = /* @__PURE__ */ validator(
  byValue(
    "type",
    { "urn:agent-events:problem:store-unavailable": problemStoreUnavailableCheck },
    problemUnlistedCheck,
    problemUnlistedCheck,
  ),
);
