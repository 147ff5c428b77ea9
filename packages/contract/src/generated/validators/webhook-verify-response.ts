// Generated from openapi/agent-events by `npm run generate`. Do not edit: change the contract and run it again.

import { type Validator, all, validator } from "../rules/check.ts";
import { object, properties, required } from "../rules/object.ts";
import { minLength, string } from "../rules/string.ts";
import type { components } from "../types.ts";

/** Proves that the receiver's address is under the caller's control. */
export const validate: Validator<components["schemas"]["webhook-verify-response"]> = /* @__PURE__ */ validator(
  all(object, required("challenge"), properties({ challenge: all(string, minLength(1)) })),
);
