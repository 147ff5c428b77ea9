// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { check as problemUnlistedCheck } from "../checks/problem-unlisted.ts";
import { check as problemUnsupportedMediaTypeCheck } from "../checks/problem-unsupported-media-type.ts";
import { type Validator, validator } from "../rules/check.ts";
import { byValue } from "../rules/dispatch.ts";
import type { components } from "../types.ts";

/** The body is not declared as JSON. */
export const validate: Validator<components["schemas"]["problem-content-type"]> = /* @__PURE__ */ validator(
  byValue(
    "type",
    { "urn:agent-events:problem:unsupported-media-type": problemUnsupportedMediaTypeCheck },
    problemUnlistedCheck,
    problemUnlistedCheck,
  ),
);
