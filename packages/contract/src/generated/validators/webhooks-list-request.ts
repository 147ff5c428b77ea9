// Generated from openapi/agent-events by `npm run generate`. Do not edit: change the contract and run it again.

import { type Validator, all, validator } from "../rules/check.ts";
import { closed, object } from "../rules/object.ts";
import type { components } from "../types.ts";

/** Takes no fields; send `{}`. */
export const validate: Validator<components["schemas"]["webhooks-list-request"]> = /* @__PURE__ */ validator(
  all(object, closed({})),
);
