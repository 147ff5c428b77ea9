// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { check as runContextKeptCheck } from "../checks/run-context-kept.ts";
import { check as runStatusCheck } from "../checks/run-status.ts";
import { check as sessionCheck } from "../checks/session.ts";
import { array, items, maxItems } from "../rules/array.ts";
import { type Validator, all, validator } from "../rules/check.ts";
import { dateTime } from "../rules/formats/date-time.ts";
import { integer, minimum } from "../rules/number.ts";
import { object, properties, required } from "../rules/object.ts";
import { maxLength, minLength, string } from "../rules/string.ts";
import type { components } from "../types.ts";

/** A page of runs, the newest first. */
export const validate: Validator<components["schemas"]["run-list"]> = /* @__PURE__ */ validator(
  all(
    object,
    required("runs"),
    properties({
      runs: all(
        array,
        items(
          all(
            object,
            required(
              "id",
              "status",
              "agent",
              "session",
              "message",
              "created_at",
              "updated_at",
              "expires_at",
              "last_event",
            ),
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
            }),
          ),
        ),
      ),
      next_cursor: all(string, minLength(1), maxLength(1024)),
    }),
  ),
);
