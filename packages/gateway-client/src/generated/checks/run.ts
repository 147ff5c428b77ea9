// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { array, items, maxItems } from "../rules/array.ts";
import { type Check, all } from "../rules/check.ts";
import { dateTime } from "../rules/formats/date-time.ts";
import { integer, minimum } from "../rules/number.ts";
import { object, properties, required } from "../rules/object.ts";
import { maxLength, minLength, string } from "../rules/string.ts";
import { among, boolean } from "../rules/value.ts";
import { check as runContextKeptCheck } from "./run-context-kept.ts";
import { check as runStatusCheck } from "./run-status.ts";
import { check as sessionCheck } from "./session.ts";

export const check: Check = all(
  object,
  required("id", "status", "agent", "session", "message", "created_at", "updated_at", "expires_at", "last_event"),
  properties({
    id: all(string, minLength(1), maxLength(128)),
    status: runStatusCheck,
    agent: all(string, minLength(1)),
    agent_version: all(string, minLength(1)),
    session: sessionCheck,
    message: string,
    context: runContextKeptCheck,
    metadata: object,
    artifacts: all(array, maxItems(10), items(all(string, minLength(1)))),
    parent: all(string, minLength(1)),
    created_at: all(string, dateTime),
    updated_at: all(string, dateTime),
    expires_at: all(string, dateTime),
    last_event: all(integer, minimum(0)),
    devrev_session: all(string, minLength(1)),
    reply: all(
      object,
      required("message", "late", "at"),
      properties({ message: string, late: boolean, at: all(string, dateTime) }),
    ),
    error: all(
      object,
      required("message", "late", "at", "cause"),
      properties({
        message: string,
        late: boolean,
        at: all(string, dateTime),
        cause: all(string, among("agent", "refused")),
      }),
    ),
  }),
);
