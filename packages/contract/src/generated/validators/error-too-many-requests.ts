// Generated from openapi/agent-events by `npm run generate`. Do not edit: change the contract and run it again.

import { check as errorTooManyRequestsUnlistedCheck } from "../checks/error-too-many-requests-unlisted.ts";
import { type Validator, all, validator } from "../rules/check.ts";
import { byValue } from "../rules/dispatch.ts";
import { integer, minimum } from "../rules/number.ts";
import { object, properties, required } from "../rules/object.ts";
import { string } from "../rules/string.ts";
import { exactly } from "../rules/value.ts";
import type { components } from "../types.ts";

/** The rate limit is used up. */
export const validate: Validator<components["schemas"]["error-too-many-requests"]> = /* @__PURE__ */ validator(
  byValue(
    "type",
    {
      too_many_requests: all(
        object,
        required("type"),
        properties({
          type: all(string, exactly("too_many_requests")),
          message: string,
          detail: string,
          retry_after: all(integer, minimum(0)),
        }),
      ),
    },
    errorTooManyRequestsUnlistedCheck,
    errorTooManyRequestsUnlistedCheck,
  ),
);
