// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { type Check, all } from "../rules/check.ts";
import { string } from "../rules/string.ts";
import { among } from "../rules/value.ts";

export const check: Check = all(
  string,
  among("starting", "unconfirmed", "running", "succeeded", "failed", "stopped", "expired"),
);
