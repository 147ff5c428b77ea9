// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { check as problemIdempotencyKeyInUseCheck } from "../checks/problem-idempotency-key-in-use.ts";
import { check as problemIdempotencyKeyReusedCheck } from "../checks/problem-idempotency-key-reused.ts";
import { check as problemUnlistedCheck } from "../checks/problem-unlisted.ts";
import { type Validator, validator } from "../rules/check.ts";
import { byValue } from "../rules/dispatch.ts";
import type { components } from "../types.ts";

/** The `Idempotency-Key` is that of another request, or of one that is still being started. */
export const validate: Validator<components["schemas"]["problem-conflict"]> = /* @__PURE__ */ validator(
  byValue(
    "type",
    {
      "urn:agent-events:problem:idempotency-key-reused": problemIdempotencyKeyReusedCheck,
      "urn:agent-events:problem:idempotency-key-in-use": problemIdempotencyKeyInUseCheck,
    },
    problemUnlistedCheck,
    problemUnlistedCheck,
  ),
);
