// Generated from openapi/agent-events by `npm run generate`. Do not edit: change the contract and run it again.

import { array, items } from "../rules/array.ts";
import { type Check, all } from "../rules/check.ts";
import { byte } from "../rules/formats/byte.ts";
import { dateTime } from "../rules/formats/date-time.ts";
import { uri } from "../rules/formats/uri.ts";
import { object, properties, required } from "../rules/object.ts";
import { minLength, pattern, string } from "../rules/string.ts";
import { among } from "../rules/value.ts";
import { check as webhookEventTypesCheck } from "./webhook-event-types.ts";

export const check: Check = all(
  object,
  required("id", "secret", "status", "url"),
  properties({
    id: all(string, minLength(1)),
    display_id: string,
    created_date: all(string, dateTime),
    modified_date: all(string, dateTime),
    event_types: webhookEventTypesCheck,
    headers: all(
      array,
      items(
        all(
          object,
          required("name", "value"),
          properties({ name: all(string, minLength(1), pattern(/^[A-Za-z0-9_-]+$/u)), value: string }),
        ),
      ),
    ),
    secret: all(string, byte),
    status: all(string, among("active", "inactive", "unverified")),
    url: all(string, uri),
  }),
);
