// Generated from openapi/agent-events by `npm run generate`. Do not edit: change the contract and run it again.

import { type Check, all } from "../rules/check.ts";
import { closed, object, required } from "../rules/object.ts";
import { minLength, pattern, string } from "../rules/string.ts";

export const check: Check = all(
  object,
  required("name", "value"),
  closed({ name: all(string, minLength(1), pattern(/^[A-Za-z0-9_-]+$/u)), value: string }),
);
