// Generated from openapi/agent-events by `npm run generate`. Do not edit: change the contract and run it again.

import { check as webhookCheck } from "../checks/webhook.ts";
import { type Validator, all, validator } from "../rules/check.ts";
import { object, properties, required } from "../rules/object.ts";
import type { components } from "../types.ts";

/** The webhook. */
export const validate: Validator<components["schemas"]["webhooks-get-response"]> = /* @__PURE__ */ validator(
  all(object, required("webhook"), properties({ webhook: webhookCheck })),
);
