// Generated from openapi/gateway by `npm run generate`. Do not edit: change the contract and run it again.

import { type Check, all } from "../rules/check.ts";
import { maxLength, minLength, pattern, string } from "../rules/string.ts";

export const check: Check = all(string, minLength(1), maxLength(256), pattern(/^([^.]|\.[^.]|\.\.[\s\S])/u));
