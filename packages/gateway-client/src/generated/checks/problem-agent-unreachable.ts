// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { type Check, all } from "../rules/check.ts";
import { integer } from "../rules/number.ts";
import { object, properties, required } from "../rules/object.ts";
import { maxLength, minLength, string } from "../rules/string.ts";
import { exactly } from "../rules/value.ts";
import { check as requestIdCheck } from "./request-id.ts";

export const check: Check = all(
  object,
  required("type", "title", "status", "detail", "request_id", "run"),
  properties({
    type: all(string, exactly("urn:agent-events:problem:agent-unreachable")),
    title: all(string, exactly("DevRev cannot be reached")),
    status: all(integer, exactly(502)),
    detail: string,
    request_id: requestIdCheck,
    run: all(string, minLength(1), maxLength(128)),
  }),
);
