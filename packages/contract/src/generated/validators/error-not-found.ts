// Generated from openapi/agent-events by `npm run generate`. Do not edit: change the contract and run it again.

import { check as errorNotFoundUnlistedCheck } from "../checks/error-not-found-unlisted.ts";
import { type Validator, all, validator } from "../rules/check.ts";
import { byValue } from "../rules/dispatch.ts";
import { object, properties, required } from "../rules/object.ts";
import { string } from "../rules/string.ts";
import { exactly } from "../rules/value.ts";
import type { components } from "../types.ts";

/** Nothing has the id in the request, or the operation itself does not exist. */
export const validate: Validator<components["schemas"]["error-not-found"]> = /* @__PURE__ */ validator(
  byValue(
    "type",
    {
      not_found: all(
        object,
        required("type"),
        properties({ type: all(string, exactly("not_found")), message: string, detail: string }),
      ),
    },
    errorNotFoundUnlistedCheck,
    errorNotFoundUnlistedCheck,
  ),
);
