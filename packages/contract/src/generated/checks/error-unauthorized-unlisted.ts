// Generated from openapi/agent-events by `npm run generate`. Do not edit: change the contract and run it again.

import { type Check, all } from "../rules/check.ts";
import { object, properties } from "../rules/object.ts";
import { string } from "../rules/string.ts";
import { not } from "../rules/union.ts";
import { among } from "../rules/value.ts";

export const check: Check = all(
  object,
  properties({
    type: all(string, not(among("unauthenticated", "dev_org_deactivated", "token_expired", "token_revoked"))),
    message: string,
    detail: string,
  }),
);
