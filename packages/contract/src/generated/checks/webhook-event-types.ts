// Generated from openapi/agent-events by `npm run generate`. Do not edit: change the contract and run it again.

import { array, items } from "../rules/array.ts";
import { type Check, all } from "../rules/check.ts";
import { minLength, string } from "../rules/string.ts";

export const check: Check = all(array, items(all(string, minLength(1))));
