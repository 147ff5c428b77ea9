// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { type Check, all } from "../rules/check.ts";
import { integer } from "../rules/number.ts";
import { object, properties } from "../rules/object.ts";
import { string } from "../rules/string.ts";
import { not } from "../rules/union.ts";
import { among } from "../rules/value.ts";
import { check as requestIdCheck } from "./request-id.ts";

export const check: Check = all(
  object,
  properties({
    type: all(
      string,
      not(
        among(
          "urn:agent-events:problem:invalid-request",
          "urn:agent-events:problem:unreadable-body",
          "urn:agent-events:problem:unknown-event-id",
          "urn:agent-events:problem:unauthenticated",
          "urn:agent-events:problem:forbidden",
          "urn:agent-events:problem:not-found",
          "urn:agent-events:problem:method-not-allowed",
          "urn:agent-events:problem:not-acceptable",
          "urn:agent-events:problem:request-timeout",
          "urn:agent-events:problem:idempotency-key-reused",
          "urn:agent-events:problem:idempotency-key-in-use",
          "urn:agent-events:problem:body-too-large",
          "urn:agent-events:problem:unsupported-media-type",
          "urn:agent-events:problem:too-many-requests",
          "urn:agent-events:problem:internal-error",
          "urn:agent-events:problem:agent-refused",
          "urn:agent-events:problem:agent-unreachable",
          "urn:agent-events:problem:agent-busy",
          "urn:agent-events:problem:store-unavailable",
          "urn:agent-events:problem:not-ready",
          "urn:agent-events:problem:shutting-down",
        ),
      ),
    ),
    title: string,
    status: integer,
    detail: string,
    request_id: requestIdCheck,
  }),
);
