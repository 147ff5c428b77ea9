// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { type Check, all } from "../rules/check.ts";
import { integer } from "../rules/number.ts";
import { object, properties, required } from "../rules/object.ts";
import { string } from "../rules/string.ts";
import { among, exactly } from "../rules/value.ts";
import { check as requestIdCheck } from "./request-id.ts";

export const check: Check = all(
  object,
  required("type", "title", "status", "detail", "request_id", "scope"),
  properties({
    type: all(string, exactly("urn:agent-events:problem:forbidden")),
    title: all(string, exactly("The key may not do this")),
    status: all(integer, exactly(403)),
    detail: string,
    request_id: requestIdCheck,
    scope: all(string, among("runs:read", "runs:write")),
  }),
);
