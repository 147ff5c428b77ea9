// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { array, items, minItems } from "../rules/array.ts";
import { type Check, all } from "../rules/check.ts";
import { integer } from "../rules/number.ts";
import { object, properties, required } from "../rules/object.ts";
import { string } from "../rules/string.ts";
import { among, exactly } from "../rules/value.ts";
import { check as requestIdCheck } from "./request-id.ts";

export const check: Check = all(
  object,
  required("type", "title", "status", "detail", "request_id", "issues"),
  properties({
    type: all(string, exactly("urn:agent-events:problem:invalid-request")),
    title: all(string, exactly("The request is invalid")),
    status: all(integer, exactly(400)),
    detail: string,
    request_id: requestIdCheck,
    issues: all(
      array,
      minItems(1),
      items(
        all(
          object,
          required("in", "path", "message"),
          properties({ in: all(string, among("body", "query", "header", "path")), path: string, message: string }),
        ),
      ),
    ),
  }),
);
