// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { type Check, all } from "../rules/check.ts";
import { integer, maximum, minimum } from "../rules/number.ts";
import { object, properties, required } from "../rules/object.ts";
import { maxLength, minLength, string } from "../rules/string.ts";
import { exactly } from "../rules/value.ts";
import { check as requestIdCheck } from "./request-id.ts";

export const check: Check = all(
  object,
  required("type", "title", "status", "detail", "request_id", "run", "devrev"),
  properties({
    type: all(string, exactly("urn:agent-events:problem:agent-refused")),
    title: all(string, exactly("DevRev refused the call")),
    status: all(integer, exactly(502)),
    detail: string,
    request_id: requestIdCheck,
    run: all(string, minLength(1), maxLength(128)),
    devrev: all(
      object,
      required("status"),
      properties({ status: all(integer, minimum(100), maximum(599)), type: string, message: string }),
    ),
  }),
);
