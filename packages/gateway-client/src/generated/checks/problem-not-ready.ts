// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { type Check, all } from "../rules/check.ts";
import { integer } from "../rules/number.ts";
import { object, properties, required } from "../rules/object.ts";
import { string } from "../rules/string.ts";
import { exactly } from "../rules/value.ts";
import { check as requestIdCheck } from "./request-id.ts";

export const check: Check = all(
  object,
  required("type", "title", "status", "detail", "request_id"),
  properties({
    type: all(string, exactly("urn:agent-events:problem:not-ready")),
    title: all(string, exactly("The gateway is not ready")),
    status: all(integer, exactly(503)),
    detail: string,
    request_id: requestIdCheck,
  }),
);
