// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { type Validator, all, validator } from "../rules/check.ts";
import { dateTime } from "../rules/formats/date-time.ts";
import { object, properties, required } from "../rules/object.ts";
import { maxLength, minLength, string } from "../rules/string.ts";
import type { components } from "../types.ts";

/** A token that reads one run, for a browser that must not see the key. */
export const validate: Validator<components["schemas"]["read-token"]> = /* @__PURE__ */ validator(
  all(
    object,
    required("token", "run", "expires_at"),
    properties({
      token: all(string, minLength(1)),
      run: all(string, minLength(1), maxLength(128)),
      expires_at: all(string, dateTime),
    }),
  ),
);
