// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { type Check, all } from "../rules/check.ts";
import { integer, minimum } from "../rules/number.ts";
import { object, properties, required } from "../rules/object.ts";
import { string } from "../rules/string.ts";
import { exactly } from "../rules/value.ts";
import { check as requestIdCheck } from "./request-id.ts";

export const check: Check = all(
  object,
  required("type", "title", "status", "detail", "request_id", "max_bytes"),
  properties({
    type: all(string, exactly("urn:agent-events:problem:body-too-large")),
    title: all(string, exactly("The body is too large")),
    status: all(integer, exactly(413)),
    detail: string,
    request_id: requestIdCheck,
    max_bytes: all(integer, minimum(1)),
  }),
);
