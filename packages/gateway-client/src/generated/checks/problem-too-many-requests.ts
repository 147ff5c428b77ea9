// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { type Check, all } from "../rules/check.ts";
import { integer, minimum } from "../rules/number.ts";
import { object, properties, required } from "../rules/object.ts";
import { string } from "../rules/string.ts";
import { among, exactly } from "../rules/value.ts";
import { check as requestIdCheck } from "./request-id.ts";

export const check: Check = all(
  object,
  required("type", "title", "status", "detail", "request_id", "retry_after", "quota"),
  properties({
    type: all(string, exactly("urn:agent-events:problem:too-many-requests")),
    title: all(string, exactly("Too many requests")),
    status: all(integer, exactly(429)),
    detail: string,
    request_id: requestIdCheck,
    retry_after: all(integer, minimum(0)),
    quota: all(string, among("requests", "streams")),
  }),
);
