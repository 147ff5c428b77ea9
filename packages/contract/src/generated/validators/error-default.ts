// Generated from openapi/agent-events by `npm run generate`. Do not edit: change the contract and run it again.

import { type Validator, all, validator } from "../rules/check.ts";
import { object, properties } from "../rules/object.ts";
import { string } from "../rules/string.ts";
import type { components } from "../types.ts";

/** An error of a status that the operation does not list. */
export const validate: Validator<components["schemas"]["error-default"]> = /* @__PURE__ */ validator(
  all(object, properties({ type: string, message: string, detail: string })),
);
