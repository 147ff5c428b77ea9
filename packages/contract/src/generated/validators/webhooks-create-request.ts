// Generated from openapi/agent-events by `npm run generate`. Do not edit: change the contract and run it again.

import { check as webhookEventTypesCheck } from "../checks/webhook-event-types.ts";
import { check as webhookHeaderInputCheck } from "../checks/webhook-header-input.ts";
import { array, items, maxItems } from "../rules/array.ts";
import { type Validator, all, validator } from "../rules/check.ts";
import { byte } from "../rules/formats/byte.ts";
import { uri } from "../rules/formats/uri.ts";
import { closed, object, required } from "../rules/object.ts";
import { maxLength, minLength, string } from "../rules/string.ts";
import type { components } from "../types.ts";

/** A new webhook. */
export const validate: Validator<components["schemas"]["webhooks-create-request"]> = /* @__PURE__ */ validator(
  all(
    object,
    required("url"),
    closed({
      url: all(string, minLength(1), uri),
      event_types: webhookEventTypesCheck,
      headers: all(array, maxItems(8), items(webhookHeaderInputCheck)),
      secret: all(string, minLength(12), maxLength(44), byte),
    }),
  ),
);
