// Generated from openapi/agent-events by `npm run generate`. Do not edit: change the contract and run it again.

import { check as errorUnauthorizedUnlistedCheck } from "../checks/error-unauthorized-unlisted.ts";
import { type Validator, all, validator } from "../rules/check.ts";
import { byValue } from "../rules/dispatch.ts";
import { object, properties, required } from "../rules/object.ts";
import { string } from "../rules/string.ts";
import { exactly } from "../rules/value.ts";
import type { components } from "../types.ts";

/** The token is at fault. */
export const validate: Validator<components["schemas"]["error-unauthorized"]> = /* @__PURE__ */ validator(
  byValue(
    "type",
    {
      unauthenticated: all(
        object,
        required("type"),
        properties({ type: all(string, exactly("unauthenticated")), message: string, detail: string }),
      ),
      dev_org_deactivated: all(
        object,
        required("type"),
        properties({ type: all(string, exactly("dev_org_deactivated")), message: string, detail: string }),
      ),
      token_expired: all(
        object,
        required("type"),
        properties({ type: all(string, exactly("token_expired")), message: string, detail: string }),
      ),
      token_revoked: all(
        object,
        required("type"),
        properties({ type: all(string, exactly("token_revoked")), message: string, detail: string }),
      ),
    },
    errorUnauthorizedUnlistedCheck,
    errorUnauthorizedUnlistedCheck,
  ),
);
