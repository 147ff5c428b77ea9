// Generated from openapi/agent-events by `npm run generate`. Do not edit: change the contract and run it again.

import { type Validator, all, validator } from "../rules/check.ts";
import { byPresence } from "../rules/dispatch.ts";
import { dateTime } from "../rules/formats/date-time.ts";
import { object, properties, required } from "../rules/object.ts";
import { minLength, string } from "../rules/string.ts";
import { exactly, never } from "../rules/value.ts";
import type { components } from "../types.ts";

/** The body of a `verify` delivery, in one of two forms. */
export const validate: Validator<components["schemas"]["webhook-verify-request"]> = /* @__PURE__ */ validator(
  byPresence(
    "verify",
    all(
      object,
      required("id", "webhook_id", "timestamp", "type", "verify"),
      properties({
        id: all(string, minLength(1)),
        webhook_id: all(string, minLength(1)),
        timestamp: all(string, dateTime),
        type: all(string, exactly("verify")),
        verify: all(object, required("challenge"), properties({ challenge: all(string, minLength(1)) })),
      }),
    ),
    all(
      object,
      required("type", "challenge"),
      properties({ type: all(string, exactly("verify")), challenge: all(string, minLength(1)), verify: never }),
    ),
  ),
);
