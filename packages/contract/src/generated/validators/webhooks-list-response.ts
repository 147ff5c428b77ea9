// Generated from openapi/agent-events by `npm run generate`. Do not edit: change the contract and run it again.

import { check as webhookCheck } from "../checks/webhook.ts";
import { array, items } from "../rules/array.ts";
import { type Validator, all, validator } from "../rules/check.ts";
import { object, properties, required } from "../rules/object.ts";
import type { components } from "../types.ts";

/** All webhooks. */
export const validate: Validator<components["schemas"]["webhooks-list-response"]> = /* @__PURE__ */ validator(
  all(object, required("webhooks"), properties({ webhooks: all(array, items(webhookCheck)) })),
);
