// Generated from openapi/agent-events by `npm run generate`. Do not edit: change the contract and run it again.

import { type Validator, validator } from "../rules/check.ts";
import { object } from "../rules/object.ts";
import type { components } from "../types.ts";

/** Empty; the webhook is gone. */
export const validate: Validator<components["schemas"]["webhooks-delete-response"]> = /* @__PURE__ */ validator(object);
