// Generated from openapi/agent-events by `npm run generate`. Do not edit: change the contract and run it again.

import { check as errorRequestEntityTooLargeUnlistedCheck } from "../checks/error-request-entity-too-large-unlisted.ts";
import { type Validator, all, validator } from "../rules/check.ts";
import { byValue } from "../rules/dispatch.ts";
import { int32 } from "../rules/formats/int32.ts";
import { integer, minimum } from "../rules/number.ts";
import { object, properties, required } from "../rules/object.ts";
import { string } from "../rules/string.ts";
import { exactly } from "../rules/value.ts";
import type { components } from "../types.ts";

/** The body is too large. */
export const validate: Validator<components["schemas"]["error-request-entity-too-large"]> = /* @__PURE__ */ validator(
  byValue(
    "type",
    {
      request_entity_too_large: all(
        object,
        required("type"),
        properties({
          type: all(string, exactly("request_entity_too_large")),
          message: string,
          detail: string,
          max_bytes: all(integer, int32, minimum(0)),
        }),
      ),
    },
    errorRequestEntityTooLargeUnlistedCheck,
    errorRequestEntityTooLargeUnlistedCheck,
  ),
);
