// Generated from openapi/agent-events by `npm run generate`. Do not edit: change the contract and run it again.

import { type Check, all } from "../rules/check.ts";
import { string } from "../rules/string.ts";
import { among } from "../rules/value.ts";

export const check: Check = all(string, among("array", "bool", "null", "number", "object", "string"));
