// Generated from openapi/agent-events by `npm run generate`. Do not edit: change the contract and run it again.

import { type Validator, all, validator } from "../rules/check.ts";
import { closed, object, required } from "../rules/object.ts";
import { minLength, string } from "../rules/string.ts";
import type { components } from "../types.ts";

/** The webhook to delete. */
export const validate: Validator<components["schemas"]["webhooks-delete-request"]> = /* @__PURE__ */ validator(
  all(object, required("id"), closed({ id: all(string, minLength(1)) })),
);
