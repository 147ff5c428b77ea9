// Generated from openapi/agent-events by `npm run generate`. Do not edit: change the contract and run it again.

import { check as errorInternalServerErrorUnlistedCheck } from "../checks/error-internal-server-error-unlisted.ts";
import { type Validator, all, validator } from "../rules/check.ts";
import { byValue } from "../rules/dispatch.ts";
import { object, properties, required } from "../rules/object.ts";
import { string } from "../rules/string.ts";
import { exactly } from "../rules/value.ts";
import type { components } from "../types.ts";

/** DevRev failed. */
export const validate: Validator<components["schemas"]["error-internal-server-error"]> = /* @__PURE__ */ validator(
  byValue(
    "type",
    {
      internal_error: all(
        object,
        required("type"),
        properties({
          type: all(string, exactly("internal_error")),
          message: string,
          detail: string,
          reference_id: string,
        }),
      ),
    },
    errorInternalServerErrorUnlistedCheck,
    errorInternalServerErrorUnlistedCheck,
  ),
);
