// Generated from openapi/agent-events by `npm run generate`. Do not edit: change the contract and run it again.

import { check as errorServiceUnavailableUnlistedCheck } from "../checks/error-service-unavailable-unlisted.ts";
import { type Validator, all, validator } from "../rules/check.ts";
import { byValue } from "../rules/dispatch.ts";
import { object, properties, required } from "../rules/object.ts";
import { string } from "../rules/string.ts";
import { exactly } from "../rules/value.ts";
import type { components } from "../types.ts";

/** DevRev cannot take the request for the moment. */
export const validate: Validator<components["schemas"]["error-service-unavailable"]> = /* @__PURE__ */ validator(
  byValue(
    "type",
    {
      service_unavailable: all(
        object,
        required("type"),
        properties({ type: all(string, exactly("service_unavailable")), message: string, detail: string }),
      ),
    },
    errorServiceUnavailableUnlistedCheck,
    errorServiceUnavailableUnlistedCheck,
  ),
);
