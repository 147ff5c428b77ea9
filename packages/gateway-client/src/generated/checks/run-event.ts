// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { array, items } from "../rules/array.ts";
import { type Check, all } from "../rules/check.ts";
import { byValue } from "../rules/dispatch.ts";
import { dateTime } from "../rules/formats/date-time.ts";
import { integer, minimum } from "../rules/number.ts";
import { object, properties, required } from "../rules/object.ts";
import { minLength, string } from "../rules/string.ts";
import { not } from "../rules/union.ts";
import { among, any, boolean, exactly } from "../rules/value.ts";
import { check as skillWorkflowCheck } from "./skill-workflow.ts";

export const check: Check = byValue(
  "kind",
  {
    acknowledged: all(
      object,
      required("seq", "at", "late", "kind", "session"),
      properties({
        seq: all(integer, minimum(1)),
        at: all(string, dateTime),
        late: boolean,
        kind: all(string, exactly("acknowledged")),
        session: all(string, minLength(1)),
      }),
    ),
    unconfirmed: all(
      object,
      required("seq", "at", "late", "kind", "reason"),
      properties({
        seq: all(integer, minimum(1)),
        at: all(string, dateTime),
        late: boolean,
        kind: all(string, exactly("unconfirmed")),
        reason: string,
      }),
    ),
    refused: all(
      object,
      required("seq", "at", "late", "kind", "reason"),
      properties({
        seq: all(integer, minimum(1)),
        at: all(string, dateTime),
        late: boolean,
        kind: all(string, exactly("refused")),
        reason: string,
      }),
    ),
    stopped: all(
      object,
      required("seq", "at", "late", "kind"),
      properties({
        seq: all(integer, minimum(1)),
        at: all(string, dateTime),
        late: boolean,
        kind: all(string, exactly("stopped")),
      }),
    ),
    expired: all(
      object,
      required("seq", "at", "late", "kind", "limit"),
      properties({
        seq: all(integer, minimum(1)),
        at: all(string, dateTime),
        late: boolean,
        kind: all(string, exactly("expired")),
        limit: all(string, among("deadline", "idle")),
      }),
    ),
    "skill-triggered": all(
      object,
      required("seq", "at", "late", "kind", "skill_name", "args"),
      properties({
        seq: all(integer, minimum(1)),
        at: all(string, dateTime),
        late: boolean,
        kind: all(string, exactly("skill-triggered")),
        skill_name: string,
        args: object,
        thought: string,
        workflow: skillWorkflowCheck,
        workflow_run: skillWorkflowCheck,
      }),
    ),
    "skill-executed": all(
      object,
      required("seq", "at", "late", "kind", "skill_name", "output"),
      properties({
        seq: all(integer, minimum(1)),
        at: all(string, dateTime),
        late: boolean,
        kind: all(string, exactly("skill-executed")),
        skill_name: string,
        output: object,
        args: object,
        metadata: object,
      }),
    ),
    suggestions: all(
      object,
      required("seq", "at", "late", "kind", "suggestions"),
      properties({
        seq: all(integer, minimum(1)),
        at: all(string, dateTime),
        late: boolean,
        kind: all(string, exactly("suggestions")),
        suggestions: all(array, items(string)),
      }),
    ),
    "generation-started": all(
      object,
      required("seq", "at", "late", "kind", "request_id"),
      properties({
        seq: all(integer, minimum(1)),
        at: all(string, dateTime),
        late: boolean,
        kind: all(string, exactly("generation-started")),
        request_id: string,
      }),
    ),
    message: all(
      object,
      required("seq", "at", "late", "kind", "message"),
      properties({
        seq: all(integer, minimum(1)),
        at: all(string, dateTime),
        late: boolean,
        kind: all(string, exactly("message")),
        message: string,
      }),
    ),
    error: all(
      object,
      required("seq", "at", "late", "kind", "error"),
      properties({
        seq: all(integer, minimum(1)),
        at: all(string, dateTime),
        late: boolean,
        kind: all(string, exactly("error")),
        error: string,
      }),
    ),
    unknown: all(
      object,
      required("seq", "at", "late", "kind", "raw"),
      properties({
        seq: all(integer, minimum(1)),
        at: all(string, dateTime),
        late: boolean,
        kind: all(string, exactly("unknown")),
        type: string,
        raw: any,
      }),
    ),
  },
  all(
    object,
    required("seq", "at", "late", "kind"),
    properties({
      seq: all(integer, minimum(1)),
      at: all(string, dateTime),
      late: boolean,
      kind: all(
        string,
        not(
          among(
            "acknowledged",
            "unconfirmed",
            "refused",
            "stopped",
            "expired",
            "skill-triggered",
            "skill-executed",
            "suggestions",
            "generation-started",
            "message",
            "error",
            "unknown",
          ),
        ),
      ),
    }),
  ),
);
