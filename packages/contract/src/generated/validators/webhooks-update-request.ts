// Generated from openapi/agent-events by `npm run generate`. Do not edit: change the contract and run it again.

import { check as webhookEventTypesCheck } from "../checks/webhook-event-types.ts";
import { check as webhookHeaderInputCheck } from "../checks/webhook-header-input.ts";
import { array, items, maxItems } from "../rules/array.ts";
import { type Validator, all, validator } from "../rules/check.ts";
import { byPresence } from "../rules/dispatch.ts";
import { byte } from "../rules/formats/byte.ts";
import { uri } from "../rules/formats/uri.ts";
import { closed, object, required } from "../rules/object.ts";
import { maxLength, minLength, pattern, string } from "../rules/string.ts";
import { among, never } from "../rules/value.ts";
import type { components } from "../types.ts";

/** What to change of a webhook. */
export const validate: Validator<components["schemas"]["webhooks-update-request"]> = /* @__PURE__ */ validator(
  all(
    object,
    required("id"),
    closed({
      id: all(string, minLength(1)),
      action: all(string, among("activate", "deactivate")),
      event_types: byPresence(
        "set",
        all(object, required("set"), closed({ set: webhookEventTypesCheck, add: never, remove: never })),
        all(object, closed({ add: webhookEventTypesCheck, remove: webhookEventTypesCheck, set: never })),
      ),
      headers: all(
        object,
        closed({
          add: all(array, maxItems(8), items(webhookHeaderInputCheck)),
          remove: all(array, maxItems(8), items(all(string, minLength(1), pattern(/^[A-Za-z0-9_-]+$/u)))),
          set: all(array, maxItems(8), items(webhookHeaderInputCheck)),
        }),
      ),
      secret: all(string, minLength(12), maxLength(44), byte),
      url: all(string, minLength(1), uri),
    }),
  ),
);
