// Generated from openapi/agent-events by `npm run generate`. Do not edit: change the contract and run it again.

import { check as errorForbiddenUnlistedCheck } from "../checks/error-forbidden-unlisted.ts";
import { array, items } from "../rules/array.ts";
import { type Validator, all, validator } from "../rules/check.ts";
import { byValue } from "../rules/dispatch.ts";
import { object, properties, required } from "../rules/object.ts";
import { minLength, string } from "../rules/string.ts";
import { exactly } from "../rules/value.ts";
import type { components } from "../types.ts";

/** The token is good, but its user may not do this. */
export const validate: Validator<components["schemas"]["error-forbidden"]> = /* @__PURE__ */ validator(
  byValue(
    "type",
    {
      forbidden: all(
        object,
        required("type"),
        properties({
          type: all(string, exactly("forbidden")),
          message: string,
          detail: string,
          object_ids: all(array, items(all(string, minLength(1)))),
        }),
      ),
    },
    errorForbiddenUnlistedCheck,
    errorForbiddenUnlistedCheck,
  ),
);
